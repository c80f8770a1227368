namespace Pipeline.Core.Stores;

/// <summary>
/// What the product asks of storage, and no more: conditional put, list after put, range read. No leases. Every implementation passes one
/// conformance suite. Container and blob names are given as the user sees them; an implementation may store them in another spelling.
/// </summary>
/// <remarks>
/// Every member throws <see cref="StoreUnavailableException"/> when the store cannot be reached or is busy (waiting may help), and
/// <see cref="StoreAccessException"/> when it refuses (full, read-only, no permission, wrong credentials: a person must act).
/// </remarks>
public interface IBlobStore
{
    /// <summary>Where the store is, for messages to people; never a secret.</summary>
    string Location { get; }

    /// <summary>Creates the containers that are not there yet.</summary>
    Task EnsureContainersAsync(IReadOnlyCollection<string> containers, CancellationToken cancellationToken);

    /// <summary>Properties of a blob, or <c>null</c> when there is none.</summary>
    Task<BlobInfo?> GetInfoAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>Reads one version of a blob, whole or the first bytes of it.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="limit">At most how many bytes to read, from the start; a longer blob gives its first bytes.</param>
    /// <param name="ifMatch">Read this version only; <c>null</c> for whatever is there.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The bytes and the properties of one and the same version, or <c>null</c> when there is no blob or another version.</returns>
    Task<BlobContent?> ReadAsync(string container, string name, long limit, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>Writes a blob whole, if the condition holds: readers see the old version or the new one, nothing between.</summary>
    /// <returns>The new ETag, or <c>null</c> when the condition did not hold: somebody was first.</returns>
    Task<string?> PutAsync(string container, string name, BlobWrite write, PutCondition condition, CancellationToken cancellationToken);

    /// <summary>Deletes a blob, if it is there and, when <paramref name="ifMatch"/> is given, still this version.</summary>
    /// <returns>True when it was deleted.</returns>
    Task<bool> DeleteAsync(string container, string name, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>Every blob whose name starts with <paramref name="prefix"/>, in the order of the UTF-8 bytes of the names as the store spells them.</summary>
    IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, CancellationToken cancellationToken);
}
