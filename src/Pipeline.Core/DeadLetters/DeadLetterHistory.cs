using Pipeline.Core.Stores;

namespace Pipeline.Core.DeadLetters;

/// <summary>Reads the dead letters of a store, for people who ask what failed.</summary>
public static class DeadLetterHistory
{
    /// <summary>Every letter, in the order of the uploads' names.</summary>
    public static IAsyncEnumerable<DeadLetter> ReadAsync(IBlobStore store, CancellationToken cancellationToken) =>
        new DeadLetterBox(store).ReadAsync(cancellationToken);

    /// <summary>How many there are.</summary>
    public static ValueTask<int> CountAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.ListAsync(Containers.DeadLetter, "", cancellationToken).CountAsync(cancellationToken);
    }
}
