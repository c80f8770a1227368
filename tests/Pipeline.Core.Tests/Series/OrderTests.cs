using System.Collections.Immutable;
using CsCheck;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Stores;
using Pipeline.Core.Tests.Running;

namespace Pipeline.Core.Tests.Series;

/// <summary>Whatever order uploads come in, and whatever fails on the way: the same bytes stand at the end, and no part is lost.</summary>
public sealed class OrderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Every_order_of_arrival_ends_alike() => GeneratedSeries.Uploads.SampleAsync(
        async (arrivals) =>
        {
            var expected = await SeriesWorld.FinalAsync(await SeriesWorld.CalmAsync(arrivals));
            foreach (var order in Orders(arrivals, 200))
                Assert.Equal(expected, await SeriesWorld.FinalAsync(await SeriesWorld.CalmAsync(order)));
        },
        iter: 4,
        threads: 1);

    [Fact]
    public Task Four_processes_behind_bad_networks_end_alike() => Gen.Select(GeneratedSeries.Uploads, Gen.Int[0, 1_000_000]).SampleAsync(
        async (arrivals, seed) =>
        {
            var expected = await SeriesWorld.FinalAsync(await SeriesWorld.CalmAsync(arrivals));
            var store = new MemoryBlobStore();
            var shuffled = Shuffled(arrivals, seed);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(index => Task.Run(() => BringInsistentlyAsync(store, shuffled, index, seed))));
            Assert.Equal(expected, await SeriesWorld.FinalAsync(store));
        },
        iter: 40,
        threads: 1);

    [Fact]
    public Task A_process_that_ends_between_any_two_writes_is_made_good() => GeneratedSeries.Uploads.Where(arrivals => arrivals.Length is > 1 and < 6).SampleAsync(
        async arrivals =>
        {
            var expected = await SeriesWorld.FinalAsync(await SeriesWorld.CalmAsync(arrivals));
            for (var writes = 0; ; writes++)
            {
                var store = new MemoryBlobStore();
                var ending = new StoppingStore(store, writes);
                var done = 0;
                try
                {
                    var keeper = SeriesWorld.Keeper(ending);
                    for (; done < arrivals.Length; done++)
                        await keeper.TakeAsync(arrivals[done]);
                    await keeper.SettleAsync(everything: true, Stop);
                }
                catch (StoreUnavailableException)
                {
                    // What has not succeeded is done again; what has is not.
                    await SeriesWorld.BringAsync(store, arrivals.Skip(done));
                }

                Assert.Equal(expected, await SeriesWorld.FinalAsync(store));
                if (!ending.HasStopped)
                    break;
            }
        },
        iter: 6,
        threads: 1);

    [Fact]
    public Task No_part_is_lost() => GeneratedSeries.Uploads.SampleAsync(
        async arrivals =>
        {
            var store = await SeriesWorld.CalmAsync(arrivals);
            var newest = arrivals.GroupBy(arrival => arrival.Name).Select(versions => versions.MaxBy(arrival => arrival.Minute)!);
            foreach (var arrival in newest.Where(arrival => arrival.Documents[0].Metadata.Title.Best!.Value == GeneratedSeries.Title && arrival.Documents[0].Part is not null))
            {
                var manifest = await SeriesWorld.ManifestAsync(store, "the-long-road-to-the-sea");
                var named = manifest.Editions.SelectMany(edition => edition.Parts).SelectMany(part => part.Others.Select(other => other.Upload).Prepend(part.Upload)).Concat(manifest.Apart.Select(aside => aside.Upload));
                Assert.Contains($"inbox/{arrival.Name}", named);
            }
        },
        iter: 50,
        threads: 1);

    private static async Task BringInsistentlyAsync(MemoryBlobStore shared, ImmutableArray<Arrival> arrivals, int index, int seed)
    {
        var store = new FaultyStore(shared, seed + index, 0.2, 60);
        var memory = new SeriesMemory();
        // Every upload is taken in by two processes: events come at least once.
        foreach (var arrival in arrivals.Where((_, place) => place % 4 == index || place % 4 == (index + 1) % 4))
            await SeriesWorld.InsistAsync(() => SeriesWorld.Keeper(store, memory).TakeAsync(arrival));
        await SeriesWorld.InsistAsync(() => SeriesWorld.Keeper(store).SettleAsync(everything: true, Stop));
    }

    private static IEnumerable<ImmutableArray<Arrival>> Orders(ImmutableArray<Arrival> arrivals, int most) => arrivals.Length <= 5
        ? Permutations(arrivals)
        : Enumerable.Range(0, most).Select(seed => Shuffled(arrivals, seed));

    private static IEnumerable<ImmutableArray<Arrival>> Permutations(ImmutableArray<Arrival> arrivals) => arrivals.Length == 0
        ? [[]]
        : Enumerable.Range(0, arrivals.Length).SelectMany(index => Permutations(arrivals.RemoveAt(index)).Select(rest => rest.Insert(0, arrivals[index])));

    private static ImmutableArray<Arrival> Shuffled(ImmutableArray<Arrival> arrivals, int seed)
    {
        var copy = arrivals.ToArray();
        new Random(seed).Shuffle(copy);
        return [.. copy];
    }
}
