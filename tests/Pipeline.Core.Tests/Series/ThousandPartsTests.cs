using Pipeline.Core.Series.Assembly;

namespace Pipeline.Core.Tests.Series;

/// <summary>What a thousand parts cost, one after the other, the last one first.</summary>
public sealed class ThousandPartsTests(ITestOutputHelper output)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_grows_linearly_with_the_parts()
    {
        var half = await BringAsync(500);
        var whole = await BringAsync(1_000);

        output.WriteLine($"500 parts: {half}");
        output.WriteLine($"1000 parts: {whole}; {whole.Total / 1_000.0:0.00} operations a part");
        Assert.True(whole.Total <= 8 * 1_000, $"{whole}");
        Assert.InRange((double)whole.Total / half.Total, 1, 2.2);
        Assert.InRange((double)whole.Bytes / half.Bytes, 1, 2.5);
        // No part is read again for another: this process has seen them all.
        Assert.True(whole.Reads < 200, $"{whole}");
    }

    [Fact]
    public async Task Uploads_that_all_claim_to_be_part_1_are_all_kept_and_cost_no_more()
    {
        var store = new CountingStore(new MemoryBlobStore());
        var keeper = SeriesWorld.Keeper(store);
        for (var index = 0; index < 5_000; index++)
            await keeper.TakeAsync(Arrival.Of($"{index:0000}.html", index, "The same title", Arrival.Strong(1), "2026-03-16", "Harbour Courier", Arrival.Prose(index)));
        await keeper.SettleAsync(everything: true, Stop);

        output.WriteLine($"5000 claims on part 1: {store}");
        Assert.True(store.Total <= 8 * 5_000, $"{store}");
        var edition = Assert.Single((await SeriesWorld.ManifestAsync(store, "the-same-title")).Editions);
        Assert.Equal(Core.Series.SeriesState.Conflict, edition.State);
        var part = Assert.Single(edition.Parts);
        Assert.Equal("inbox/4999.html", part.Upload);
        Assert.Equal(4_999, part.Others.Length);
        Assert.Equal("Part 1 was uploaded with 5000 different texts; the latest upload is used, 'inbox/4999.html'.", Assert.Single(edition.Notes));
    }

    private static async Task<CountingStore> BringAsync(int parts)
    {
        var store = new CountingStore(new MemoryBlobStore());
        var keeper = SeriesWorld.Keeper(store, new SeriesMemory());
        for (var number = parts; number > 0; number--)
        {
            string[] paragraphs = [.. Enumerable.Range(0, 5).Select(paragraph => Arrival.Prose((number * 10) + paragraph, 20))];
            await keeper.TakeAsync(Arrival.Of($"{number}.html", number, "A story of many parts", Arrival.Weak(number), "2026-03-16", "Harbour Courier", paragraphs));
        }

        await keeper.SettleAsync(everything: true, Stop);
        var edition = Assert.Single((await SeriesWorld.ManifestAsync(store, "a-story-of-many-parts")).Editions);
        Assert.Equal((parts, Core.Series.SeriesState.Complete), (edition.Parts.Length, edition.State));
        return store;
    }
}
