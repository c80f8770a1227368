using Pipeline.Core.Series;
using Pipeline.Core.Stores;
using Pipeline.Documents;

namespace Pipeline.Core.Tests.Series;

/// <summary>What contradicts itself or makes no sense has a result that docs/series.md names, and nothing is dropped.</summary>
public sealed class BadInputTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_that_no_part_has_makes_an_article_by_itself()
    {
        var store = await SeriesWorld.CalmAsync([Arrival.Of("a.html", 1, "The long road", Arrival.Strong(2_000_000_000), "2026-03-16", "Courier", Arrival.Prose(1))]);

        Assert.Empty(await SeriesCatalog.ReadAsync(store, Stop).ToListAsync(Stop));
        Assert.Single(await store.ListAsync(Containers.Series, SeriesNames.Singles("the-long-road"), Stop).ToListAsync(Stop));
        Assert.Contains("is an article by itself", Assert.Single(await SeriesExplanation.OfAsync(store, "a.html", Stop)));
    }

    [Fact]
    public async Task A_far_part_costs_no_more_than_a_near_one()
    {
        var edition = await EditionAsync(Arrival.Strong(1), Arrival.Strong(10_000));

        Assert.Equal("2–9999", Assert.Single(edition.Missing).ToString());
    }

    [Fact]
    public async Task Totals_that_disagree_are_a_conflict_and_most_of_them_are_believed()
    {
        var edition = await EditionAsync(Arrival.Strong(1, 3), Arrival.Strong(2, 3), Arrival.Strong(3, 4));

        Assert.Equal((SeriesState.Conflict, 3, 3), (edition.State, edition.Total, edition.Parts.Length));
        Assert.Equal("The markers do not agree how many parts there are: 3, 4.", Assert.Single(edition.Notes));
    }

    [Fact]
    public async Task A_part_behind_the_last_is_a_conflict()
    {
        var edition = await EditionAsync(Arrival.Strong(1, 2), Arrival.Strong(3));

        Assert.Equal((SeriesState.Conflict, "There is a part 3, but the markers say 2 parts."), (edition.State, Assert.Single(edition.Notes)));
        Assert.Equal("2", Assert.Single(edition.Missing).ToString());
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("—")]
    [InlineData("\u200B\u200B")]
    [InlineData("7")]
    [InlineData("\ud800")]
    [InlineData(null)]
    public async Task A_title_that_normalises_to_nothing_leaves_an_article_by_itself(string? title)
    {
        var store = await SeriesWorld.CalmAsync([new Arrival("a.html", 1, [Arrival.Page(title, Arrival.Strong(2), null, null, Arrival.Prose(1))]), Arrival.Of("b.html", 1, "A title", Arrival.Strong(2), null, null, Arrival.Prose(1))]);

        Assert.Equal("a-title/undated", Assert.Single(await SeriesCatalog.ReadAsync(store, Stop).ToListAsync(Stop)).Series);
        Assert.Empty(await SeriesExplanation.OfAsync(store, "a.html", Stop));
    }

    [Fact]
    public async Task Two_stories_with_one_title_on_one_day_are_a_conflict_that_a_person_can_part()
    {
        var store = await SeriesWorld.CalmAsync([Page("a1", 1, 10), Page("a2", 2, 20), Page("b1", 1, 30), Page("b2", 2, 40)]);
        var before = Assert.Single((await SeriesWorld.ManifestAsync(store, "fire-in-the-harbour")).Editions);

        await SeriesWorld.Corrections(store).SplitAsync("fire-in-the-harbour", ["b1.html", "b2.html"], Stop);

        Assert.Equal(SeriesState.Conflict, before.State);
        Assert.Equal(["inbox/b1.html", "inbox/b2.html"], before.Parts.Select(part => part.Upload));
        Assert.Equal(["Another text with this number, uploaded earlier.", "Another text with this number, uploaded earlier."], before.Parts.SelectMany(part => part.Others).Select(other => other.Why));
        var after = (await SeriesWorld.ManifestAsync(store, "fire-in-the-harbour")).Editions;
        Assert.Equal([SeriesState.Complete, SeriesState.Complete], after.Select(edition => edition.State));
        Assert.Equal(["2026-03-16-courier", "2026-03-16-courier-2"], after.Select(edition => edition.Id));

        static Arrival Page(string name, int number, int seed) => Arrival.Of($"{name}.html", seed, "Fire in the harbour", Arrival.Weak(number), "2026-03-16", "Courier", Arrival.Prose(seed));
    }

    [Fact]
    public async Task What_a_person_has_put_among_the_records_is_left_alone()
    {
        var store = await SeriesWorld.CalmAsync([]);
        var note = new BlobWrite("a note"u8.ToArray(), "text/plain", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);
        await store.PutAsync(Containers.Series, "a-title/parts/001/note.json", note, PutCondition.IfNew, Stop);
        await store.PutAsync(Containers.Series, "a-title/manifest.json", note, PutCondition.IfNew, Stop);

        await SeriesWorld.BringAsync(store, [Arrival.Of("b.html", 1, "A title", Arrival.Strong(1), null, null, Arrival.Prose(1))]);

        Assert.Single(Assert.Single((await SeriesWorld.ManifestAsync(store, "a-title")).Editions).Parts);
        Assert.NotNull(await store.GetInfoAsync(Containers.Series, "a-title/parts/001/note.json", Stop));
    }

    private static async Task<Core.Series.Folding.Edition> EditionAsync(params PartMark[] marks) => Assert.Single((await SeriesWorld.ManifestAsync(
        await SeriesWorld.CalmAsync(marks.Select(mark => Arrival.Of($"{mark.Number}.html", mark.Number, "A title", mark, "2026-03-16", "Courier", Arrival.Prose(mark.Number)))), "a-title")).Editions);
}
