using System.Collections.Immutable;
using Pipeline.Core.Stores;

namespace Pipeline.Core.DeadLetters;

/// <summary>Reads the dead letters of a store, for people who ask what failed.</summary>
public static class DeadLetterHistory
{
    /// <summary>Every letter, in the order of the uploads' names.</summary>
    public static IAsyncEnumerable<DeadLetter> ReadAsync(IBlobStore store, CancellationToken cancellationToken) =>
        new DeadLetterBox(store).ReadAsync(cancellationToken);

    /// <summary>The first letters in that order, and how many there are; from one listing.</summary>
    internal static Task<(ImmutableArray<DeadLetter> First, int Count)> ReadAsync(IBlobStore store, int most, CancellationToken cancellationToken) =>
        new DeadLetterBox(store).ReadAsync(most, cancellationToken);
}
