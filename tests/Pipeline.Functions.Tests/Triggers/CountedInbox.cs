using Pipeline.Core.Uploads;
using Pipeline.Uploads;

namespace Pipeline.Functions.Tests.Triggers;

/// <summary>An inbox that counts how often it is looked through.</summary>
internal sealed class CountedInbox(IUploadSource inner) : IUploadSource
{
    private int _passes;

    public string Container => inner.Container;

    /// <summary>Passes that have begun.</summary>
    internal int Passes => Volatile.Read(ref _passes);

    public IAsyncEnumerable<UploadReference> ListAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _passes);
        return inner.ListAsync(cancellationToken);
    }

    public Task<UploadReference?> FindAsync(string name, CancellationToken cancellationToken) => inner.FindAsync(name, cancellationToken);

    public Task<Upload?> ReadAsync(UploadReference reference, CancellationToken cancellationToken) =>
        inner.ReadAsync(reference, cancellationToken);

    public string ReplayCommand(string name) => inner.ReplayCommand(name);

    /// <summary>Waits until that many passes have begun.</summary>
    internal async Task PassAsync(int count)
    {
        while (Passes < count)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }
}
