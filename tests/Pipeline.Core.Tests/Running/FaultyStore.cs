using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Running;

/// <summary>
/// A store as a bad network shows it: requests that never arrive, and writes that take effect but whose answer is lost or, after the client
/// has repeated them, reads "somebody was first". Faults end after a number, so that every run can end.
/// </summary>
internal sealed class FaultyStore(IBlobStore inner, int seed, double rate, int faults) : IBlobStore
{
    private readonly Random _random = new(seed);
    private int _left = faults;

    public string Location => inner.Location;

    internal int Faults { get; private set; }

    public Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken) => inner.EnsureContainersAsync(containers, cancellationToken);

    public Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken) =>
        ReadAsync(() => inner.GetInfoAsync(container, name, cancellationToken));

    public Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken) =>
        ReadAsync(() => inner.ReadAsync(container, name, limit, ifMatch, cancellationToken));

    public Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken) =>
        WriteAsync(() => inner.PutAsync(container, name, write, condition, cancellationToken), condition == PutCondition.None ? null : () => null);

    public Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken) =>
        WriteAsync(() => inner.DeleteAsync(container, name, ifMatch, cancellationToken), () => false);

    public async IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Break(Draw(3) == 0);
        await foreach (var blob in inner.ListAsync(container, prefix, cancellationToken))
            yield return blob;
    }

    private async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        Break(Draw(3) == 0);
        return await read();
    }

    private async Task<T> WriteAsync<T>(Func<Task<T>> write, Func<T>? conflict)
    {
        var fault = Draw(3);
        Break(fault == 0);
        var result = await write();
        Break(fault == 1);
        return fault == 2 && conflict is not null ? conflict() : result;
    }

    /// <summary>Which fault is due: 0 up to <paramref name="kinds"/> - 1, or -1 for none.</summary>
    private int Draw(int kinds)
    {
        lock (_random)
        {
            if (_left == 0 || _random.NextDouble() >= rate)
                return -1;
            _left--;
            Faults++;
            return _random.Next(kinds);
        }
    }

    private static void Break(bool broken)
    {
        if (broken)
            throw new StoreUnavailableException("The network failed, on purpose.");
    }
}
