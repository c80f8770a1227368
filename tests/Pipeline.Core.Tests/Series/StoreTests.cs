using System.Collections.Immutable;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Tests.Running;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Series;

/// <summary>Eight at a time on the real stores, behind bad networks: the end is that of a calm run in memory.</summary>
public sealed class StoreTests(OwnAzuriteFixture azurite) : IClassFixture<OwnAzuriteFixture>, IDisposable
{
    private const int Tasks = 8;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Azurite_ends_as_a_calm_run_does() => await CompareAsync(await azurite.OpenEmptyAsync());

    [Fact]
    public async Task A_folder_ends_as_a_calm_run_does()
    {
        var store = new FolderBlobStore(_folder.Path);
        await store.EnsureContainersAsync(Containers.All, Stop);
        await CompareAsync(store);
    }

    private static async Task CompareAsync(IBlobStore store)
    {
        var arrivals = Uploads().ToImmutableArray();
        var expected = await SeriesWorld.FinalAsync(await SeriesWorld.CalmAsync(arrivals));

        await Task.WhenAll(Enumerable.Range(0, Tasks).Select(index => Task.Run(() => BringAsync(store, arrivals, index))));

        Assert.Equal(expected, await SeriesWorld.FinalAsync(store));
    }

    private static async Task BringAsync(IBlobStore store, ImmutableArray<Arrival> arrivals, int index)
    {
        var network = new FaultyStore(store, index, 0.05, 20);
        var memory = new SeriesMemory();
        var mine = arrivals.Where((_, place) => place % Tasks == index || place % Tasks == (index + 3) % Tasks).ToArray();
        new Random(index).Shuffle(mine);
        foreach (var arrival in mine)
            await SeriesWorld.InsistAsync(() => SeriesWorld.Keeper(network, memory).TakeAsync(arrival));
        await SeriesWorld.InsistAsync(() => SeriesWorld.Keeper(network).SettleAsync(everything: true, Stop));
    }

    private static IEnumerable<Arrival> Uploads()
    {
        foreach (var number in Enumerable.Range(1, 12).Where(number => number != 7))
        {
            var text = Arrival.Prose(number, 60);
            yield return Of($"{number}.html", number, number == 1 ? null : Arrival.Weak(number), text);
            if (number % 3 == 0)
                yield return Of($"{number}-copy.html", number + 100, Arrival.Weak(number), text);
            if (number % 4 == 0)
                yield return Of($"{number}.html", number + 200, Arrival.Weak(number), $"{text} Corrected.");
            if (number % 5 == 0)
                yield return Of($"{number}.html", number + 200, Arrival.Weak(number + 7), text);
        }

        static Arrival Of(string name, int minute, Documents.PartMark? part, string text) => Arrival.Of(name, minute, "海へ続く長い道", part, "2026-03-16", "Harbour Courier", text);
    }
}
