using System.Security.Cryptography;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Tests;

/// <summary>What a store holds when all is done: every result byte for byte, and the states of all runs.</summary>
internal static class FinalState
{
    internal static async Task<SortedDictionary<string, string>> ResultsAsync(IBlobStore store)
    {
        var results = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in store.ListAsync(Containers.Results, "", TestContext.Current.CancellationToken))
        {
            var content = await store.ReadAsync(Containers.Results, blob.Name, 10_000_000, null, TestContext.Current.CancellationToken);
            var metadata = string.Join(';', blob.Metadata.Select(pair => $"{pair.Key}={pair.Value}"));
            results.Add(blob.Name, $"{Convert.ToHexString(SHA256.HashData(content!.Bytes.Span))} {blob.ContentType} {metadata}");
        }

        return results;
    }

    internal static async Task<List<RunRecord>> RunsAsync(IBlobStore store) =>
        await RunHistory.ReadAsync(store, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
