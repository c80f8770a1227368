using System.Runtime.CompilerServices;
using System.Text;

namespace Pipeline.Core.Stores.Folder;

/// <summary>
/// A store in a folder of this machine, usable by many processes at once. People see and may drop real files; a file without a note of ours
/// is a blob like any other. It survives processes that are killed at any moment; for the loss of power it relies on the file system.
/// </summary>
/// <remarks>A file system cannot hold both a file <c>a</c> and a file <c>a/b</c>; the second put is refused.</remarks>
public sealed class FolderBlobStore : IBlobStore
{
    private readonly FolderLayout _layout;
    private readonly FolderFiles _files;

    /// <summary>A store in this folder, which is created when it is first written to.</summary>
    public FolderBlobStore(string root)
    {
        _layout = new FolderLayout(root);
        _files = new FolderFiles(_layout);
    }

    /// <inheritdoc/>
    public string Location => _layout.Root;

    /// <inheritdoc/>
    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) => GuardAsync(() =>
    {
        ArgumentNullException.ThrowIfNull(containers);
        foreach (var container in containers)
            Directory.CreateDirectory(_layout.Container(container));
        FolderCleaning.RemoveOldTemporaries(_layout);
        return Task.FromResult(true);
    });

    /// <inheritdoc/>
    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken) => GuardAsync(() =>
        Task.FromResult(_files.Find(container, name) is { } stored ? _files.Describe(container, stored) : null));

    /// <inheritdoc/>
    public Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        while (_files.Find(container, name) is { } stored)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await _files.ReadAsync(container, stored, limit, cancellationToken) is { } content)
                return ifMatch is null || content.Info.ETag == ifMatch ? content : null;
        }

        return null;
    });

    /// <inheritdoc/>
    public Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(write);
        var stored = _files.Find(container, name) ?? _layout.Codec.Encode(name);
        using var held = await FolderLock.TakeAsync(_layout.Lock(container, stored), cancellationToken);
        var before = new FileInfo(_layout.Content(container, stored));
        if (condition.MustBeNew ? before.Exists : condition.ETag is { } tag && (!before.Exists || FileTag.Of(before) != tag))
            return null;
        return _files.Replace(container, stored, name, write, before);
    });

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        if (_files.Find(container, name) is not { } stored)
            return false;
        using var held = await FolderLock.TakeAsync(_layout.Lock(container, stored), cancellationToken);
        var file = new FileInfo(_layout.Content(container, stored));
        if (!file.Exists || (ifMatch is not null && FileTag.Of(file) != ifMatch))
            return false;
        var sidecar = _layout.Sidecar(container, stored, FileTag.Of(file));
        file.Delete();
        if (File.Exists(sidecar))
            File.Delete(sidecar);
        FolderCleaning.RemoveEmptyFolders(file.DirectoryName!, _layout.Container(container));
        return true;
    });

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = await GuardAsync(() => Task.FromResult(_files.List(container, prefix, cancellationToken)));
        found.Sort((left, right) => CompareUtf8(left.Name, right.Name));
        foreach (var (_, stored) in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await GuardAsync(() => Task.FromResult(_files.Describe(container, stored))) is { } info)
                yield return info;
        }
    }

    private static int CompareUtf8(string left, string right)
    {
        using var leftRunes = left.EnumerateRunes();
        using var rightRunes = right.EnumerateRunes();
        return Compare(leftRunes, rightRunes);

        // Code points compare as their UTF-8 bytes do; UTF-16 code units do not.
        static int Compare(StringRuneEnumerator left, StringRuneEnumerator right)
        {
            while (true)
            {
                bool hasLeft = left.MoveNext(), hasRight = right.MoveNext();
                if (!hasLeft || !hasRight)
                    return hasLeft.CompareTo(hasRight);
                if (left.Current != right.Current)
                    return left.Current.CompareTo(right.Current);
            }
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception exception) when (FolderErrors.IsFileSystemError(exception))
        {
            throw FolderErrors.Explain(exception, _layout.Root);
        }
    }
}
