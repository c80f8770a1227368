using System.Collections.Immutable;

namespace Pipeline.Core.Stores.Folder;

/// <summary>The files of a folder store: finding, reading, replacing, listing.</summary>
internal sealed class FolderFiles(FolderLayout layout)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        // Links could lead out of the store, and round in circles.
        AttributesToSkip = FileAttributes.ReparsePoint,
        ReturnSpecialDirectories = false,
    };

    /// <summary>The spelling under which a blob lies; <c>null</c> when there is none.</summary>
    internal string? Find(string container, string name) =>
        layout.Codec.Spellings(name).FirstOrDefault(stored => IsFile(layout.Content(container, stored)));

    internal BlobInfo? Describe(string container, string stored)
    {
        var file = new FileInfo(layout.Content(container, stored));
        return file.Exists ? Describe(container, stored, file.LastWriteTimeUtc, file.Length) : null;
    }

    /// <summary>Content and properties of one version; <c>null</c> when the file went or changed meanwhile, so that asking again is worth it.</summary>
    internal async Task<BlobContent?> ReadAsync(string container, string stored, long limit, CancellationToken cancellationToken)
    {
        var path = layout.Content(container, stored);
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
            var written = File.GetLastWriteTimeUtc(stream.SafeFileHandle);
            var bytes = new byte[Math.Min(stream.Length, limit)];
            var length = stream.Length;
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            var unchanged = File.GetLastWriteTimeUtc(stream.SafeFileHandle) == written && stream.Length == length;
            return unchanged ? new BlobContent(Describe(container, stored, written, length), bytes) : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes the new version and its note beside the old ones, then puts the content in its place by one rename. Killed between any two
    /// lines, the store holds the old version with its note or the new one with its own.
    /// </summary>
    internal string Replace(string container, string stored, string name, BlobWrite write, FileInfo before)
    {
        var temporary = layout.NewTemporary();
        var oldSidecar = before.Exists ? layout.Sidecar(container, stored, FileTag.Of(before)) : null;
        try
        {
            WriteNew(temporary, write.Bytes.Span);
            var now = DateTime.UtcNow;
            File.SetLastWriteTimeUtc(temporary, before.Exists && before.LastWriteTimeUtc >= now ? before.LastWriteTimeUtc.AddTicks(10) : now);
            var etag = FileTag.Of(new FileInfo(temporary));
            WriteNew(layout.Sidecar(container, stored, etag), new Sidecar(name, write.ContentType, write.Metadata).ToBytes());
            if (!before.Exists)
                Directory.CreateDirectory(before.DirectoryName!);
            File.Move(temporary, before.FullName, overwrite: true);
            if (oldSidecar is not null)
                File.Delete(oldSidecar);
            return etag;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Name and spelling of every blob under a prefix, in no order.</summary>
    internal List<(string Name, string Stored)> List(string container, string prefix, CancellationToken cancellationToken)
    {
        var root = layout.Container(container);
        var folders = prefix.LastIndexOf('/') is var slash and > 0 ? layout.Codec.Encode(prefix[..slash]) : "";
        var start = folders.Length == 0 ? root : layout.Content(container, folders);
        var found = new List<(string, string)>();
        if (!Directory.Exists(start))
            return found;
        foreach (var path in Directory.EnumerateFiles(start, "*", Everything))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            var name = layout.Codec.Decode(stored) ?? Describe(container, stored)?.Name ?? stored;
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                found.Add((name, stored));
        }

        return found;
    }

    private static bool IsFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null;
    }

    private BlobInfo Describe(string container, string stored, DateTime written, long length)
    {
        // Content without a note of its version was put there by hand.
        var etag = FileTag.Of(written, length);
        var note = Sidecar.TryRead(layout.Sidecar(container, stored, etag));
        return new BlobInfo(
            layout.Codec.Decode(stored) ?? note?.Name ?? stored,
            etag,
            length,
            new DateTimeOffset(written, TimeSpan.Zero),
            note?.ContentType,
            note?.Metadata ?? ImmutableSortedDictionary<string, string>.Empty);
    }

    // Not asynchronous: on Unix that is the same blocking call on another thread, and these files are small.
    private static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            WriteInFolder(path, bytes);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // A file over the limit of the user or the file system (EFBIG) comes as this.
            throw new IOException(exception.Message, exception);
        }
    }

    private static void WriteInFolder(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException or FileNotFoundException)
        {
            // Which of the two comes is a race with whoever else creates the folder.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }
}
