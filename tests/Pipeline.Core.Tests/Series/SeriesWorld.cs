using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Core.Series;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Series.Folding;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Series;

/// <summary>Brings uploads to their series as runs would, in whatever order and through whatever network.</summary>
internal static class SeriesWorld
{
    private static readonly Core.Running.DocumentPipeline Pipeline = PipelineHost.Pipeline(["trial.read"]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static SeriesKeeper Keeper(IBlobStore store, SeriesMemory? memory = null, Core.Running.DocumentPipeline? pipeline = null) =>
        new(store, memory ?? new SeriesMemory(), pipeline ?? Pipeline, TimeProvider.System, NullLogger<SeriesKeeper>.Instance);

    internal static SeriesCorrections Corrections(IBlobStore store) => new(store, Pipeline, TimeProvider.System);

    internal static Task TakeAsync(this SeriesKeeper keeper, Arrival arrival, bool isCurrent = false) =>
        keeper.TakeAsync(Containers.Inbox, arrival.Reference, arrival.Documents, _ => Task.FromResult(isCurrent), Stop);

    /// <summary>One after the other, in one process, to the end.</summary>
    internal static async Task<IBlobStore> CalmAsync(IEnumerable<Arrival> arrivals)
    {
        var store = new MemoryBlobStore();
        await BringAsync(store, arrivals);
        return store;
    }

    internal static async Task BringAsync(IBlobStore store, IEnumerable<Arrival> arrivals)
    {
        var keeper = Keeper(store);
        foreach (var arrival in arrivals)
            await keeper.TakeAsync(arrival);
        await keeper.SettleAsync(everything: true, Stop);
    }

    /// <summary>What a crash or a lost answer leaves undone is done again by a process that remembers nothing.</summary>
    internal static async Task InsistAsync(Func<Task> act)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (StoreUnavailableException)
            {
                Stop.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Everything that stands at the end, byte for byte: records, manifests, articles. Former revisions are history and hang on who came when.</summary>
    internal static async Task<string> FinalAsync(IBlobStore store)
    {
        var final = new StringBuilder();
        foreach (var container in new[] { Containers.Series, Containers.Articles })
        {
            await foreach (var blob in store.ListAsync(container, "", Stop))
            {
                if (blob.Name.StartsWith(SeriesNames.Revisions, StringComparison.Ordinal))
                    continue;
                var content = await store.ReadAsync(container, blob.Name, int.MaxValue, null, Stop);
                final.Append(container).Append('/').Append(blob.Name).Append(' ').Append(blob.ContentType).Append(' ').AppendJoin(';', blob.Metadata.Select(pair => $"{pair.Key}={pair.Value}")).Append('\n')
                    .Append(Encoding.UTF8.GetString(content!.Bytes.Span)).Append('\n');
            }
        }

        return final.ToString();
    }

    internal static async Task<SeriesManifest> ManifestAsync(IBlobStore store, string key) =>
        SeriesManifest.Parse((await store.ReadAsync(Containers.Series, SeriesNames.Manifest(key), int.MaxValue, null, Stop))!.Bytes.Span)!;

    internal static async Task<string> TextAsync(IBlobStore store, string key, string edition) =>
        Encoding.UTF8.GetString((await store.ReadAsync(Containers.Articles, SeriesNames.File(key, edition, "md"), int.MaxValue, null, Stop))!.Bytes.Span);
}
