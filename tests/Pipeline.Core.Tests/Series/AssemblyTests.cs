using System.Collections.Immutable;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;
using Pipeline.Documents;

namespace Pipeline.Core.Tests.Series;

/// <summary>Which uploads make which article, and what stands in it.</summary>
public sealed class AssemblyTests
{
    private const string Key = "the-long-road";
    private const string Edition = "2026-03-16-harbour-courier";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unmarked_first_page_joins_its_marked_siblings_whichever_comes_first()
    {
        foreach (var arrivals in new[] { new[] { Page(null), Page(Arrival.Weak(2)) }, [Page(Arrival.Weak(2)), Page(null)] })
        {
            var manifest = await SeriesWorld.ManifestAsync(await SeriesWorld.CalmAsync(arrivals), Key);

            var edition = Assert.Single(manifest.Editions);
            Assert.Equal((SeriesState.Complete, Edition), (edition.State, edition.Id));
            Assert.Equal(["inbox/whole.html", "inbox/2.html"], edition.Parts.Select(part => part.Upload));
            Assert.Contains("carries no marker", edition.Parts[0].Why);
        }
    }

    [Fact]
    public async Task A_wrong_first_page_stands_alone_again_once_the_right_one_comes()
    {
        var store = await SeriesWorld.CalmAsync([Page(null), Page(Arrival.Weak(2)), Page(Arrival.Weak(1))]);

        var manifest = await SeriesWorld.ManifestAsync(store, Key);
        Assert.Equal(["inbox/1.html", "inbox/2.html"], Assert.Single(manifest.Editions).Parts.Select(part => part.Upload));
        Assert.Equal("Its title carries no part marker, and every series of this title has its own part 1.", Assert.Single(manifest.Apart).Why);
    }

    [Fact]
    public async Task Of_two_possible_first_pages_none_is_taken_and_it_is_said()
    {
        var edition = await OneEditionAsync(Page(null), Page(null, name: "another.html", seed: 77), Page(Arrival.Weak(2)), Page(Arrival.Weak(3)));

        Assert.Equal((SeriesState.Partial, "1"), (edition.State, Assert.Single(edition.Missing).ToString()));
        Assert.Equal("2 unmarked articles of this title could be part 1; nothing tells which.", Assert.Single(edition.Notes));
    }

    [Fact]
    public async Task A_column_that_comes_again_is_no_series()
    {
        var store = await SeriesWorld.CalmAsync(Enumerable.Range(1, 20).Select(day => Page(null, name: $"{day}.html", published: $"2026-03-{day:00}", seed: day)));

        Assert.Null(await store.GetInfoAsync(Containers.Series, SeriesNames.Manifest(Key), Stop));
        Assert.Empty(await SeriesCatalog.ReadAsync(store, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_column_in_parts_is_a_series_each_time()
    {
        Arrival Of(int number, string day) => Page(Arrival.Weak(number), $"{day}-{number}.html", $"2026-03-{day}", seed: int.Parse(day, System.Globalization.CultureInfo.InvariantCulture) + number);

        var manifest = await SeriesWorld.ManifestAsync(await SeriesWorld.CalmAsync([Of(1, "02"), Of(2, "02"), Of(1, "03"), Of(2, "03"), Of(1, "20"), Of(2, "20"), Of(3, "21")]), Key);

        Assert.Equal(["2026-03-02-harbour-courier", "2026-03-03-harbour-courier", "2026-03-20-harbour-courier"], manifest.Editions.Select(edition => edition.Id));
        Assert.Equal([2, 2, 3], manifest.Editions.Select(edition => edition.Parts.Length));
    }

    [Fact]
    public async Task One_title_of_two_papers_is_two_series_and_a_part_without_a_paper_belongs_where_there_is_one()
    {
        var manifest = await SeriesWorld.ManifestAsync(
            await SeriesWorld.CalmAsync([Page(Arrival.Weak(1)), Page(Arrival.Weak(2), source: "www.harbourcourier.co.uk"), Page(Arrival.Weak(1), "x1.html", source: "Vale Post", seed: 50), Page(Arrival.Weak(2), "x2.html", source: "The Vale Post", seed: 51)]), Key);
        var sole = await OneEditionAsync(Page(Arrival.Weak(1)), Page(Arrival.Weak(2), source: null));

        Assert.Equal(["2026-03-16-harbour-courier", "2026-03-16-vale-post"], manifest.Editions.Select(edition => edition.Id));
        Assert.All(manifest.Editions, edition => Assert.Equal(2, edition.Parts.Length));
        Assert.Equal(2, sole.Parts.Length);
    }

    [Fact]
    public async Task A_weak_marker_alone_is_no_series_until_a_sibling_comes()
    {
        var alone = await SeriesWorld.CalmAsync([Page(Arrival.Weak(4))]);
        var manifest = await SeriesWorld.ManifestAsync(alone, Key);

        Assert.Empty(manifest.Editions);
        Assert.StartsWith("'(4)' at the end of a title may count anything", Assert.Single(manifest.Apart).Why);

        await SeriesWorld.BringAsync(alone, [Page(Arrival.Weak(2))]);
        Assert.Equal([2, 4], Assert.Single((await SeriesWorld.ManifestAsync(alone, Key)).Editions).Parts.Select(part => part.Number));
    }

    [Fact]
    public async Task Missing_parts_are_listed_and_seen_in_the_text()
    {
        var store = await SeriesWorld.CalmAsync([Page(Arrival.Strong(2, 7)), Page(Arrival.Strong(5, 7))]);

        var edition = Assert.Single((await SeriesWorld.ManifestAsync(store, Key)).Editions);
        Assert.Equal((SeriesState.Partial, 7), (edition.State, edition.Total));
        var text = await SeriesWorld.TextAsync(store, Key, Edition);
        Assert.Contains("**\\[Part 1 is missing.\\]**", text);
        Assert.Contains("**\\[Parts 3–4 are missing.\\]**", text);
        Assert.Contains("**\\[Parts 6–7 are missing.\\]**", text);
        var series = Assert.Single(await SeriesCatalog.ReadAsync(store, Stop).ToListAsync(Stop));
        Assert.Equal(("the-long-road/2026-03-16-harbour-courier", "partial", "2, 5 of 7", "1, 3–4, 6–7"), (series.Series, series.State, series.Parts, series.Missing));
    }

    [Fact]
    public async Task A_corrected_version_and_a_corrected_upload_take_their_place_and_a_later_word_of_the_same_text_changes_nothing()
    {
        var before = Arrival.Prose(2, 60);
        var edition = await OneEditionAsync(
            Page(Arrival.Weak(1)),
            Of("2.html", 1, before), Of("2.html", 9, $"{before} Corrected."),
            Of("2-again.html", 20, $"{before} Corrected twice."), Of("2-copy.html", 30, $"{before} Corrected twice."));

        Assert.Equal(SeriesState.Complete, edition.State);
        Assert.Equal("inbox/2-again.html", edition.Parts[1].Upload);
        Assert.Equal([("inbox/2-copy.html", "The same text came twice."), ("inbox/2.html", "An older version of this part.")], edition.Parts[1].Others.Select(other => (other.Upload, other.Why)).Order());

        static Arrival Of(string name, int minute, string text) => Arrival.Of(name, minute, "The long road", Arrival.Weak(2), "2026-03-16", "Harbour Courier", text);
    }

    [Fact]
    public async Task An_upload_that_becomes_something_else_leaves_its_series()
    {
        var other = Arrival.Of("2.html", 99, "Quite another title", null, "2026-03-16", "Harbour Courier", Arrival.Prose(2));

        var late = await SeriesWorld.CalmAsync([Page(Arrival.Weak(1)), Page(Arrival.Weak(2)), Page(Arrival.Weak(3)), other]);
        var overtaken = await SeriesWorld.CalmAsync([Page(Arrival.Weak(1)), other, Page(Arrival.Weak(3)), Page(Arrival.Weak(2))]);

        var edition = Assert.Single((await SeriesWorld.ManifestAsync(late, Key)).Editions);
        Assert.Equal([1, 3], edition.Parts.Select(part => part.Number));
        Assert.Equal(await SeriesWorld.FinalAsync(late), await SeriesWorld.FinalAsync(overtaken));
    }

    [Fact]
    public async Task An_older_file_put_back_in_its_place_counts_again()
    {
        var store = await SeriesWorld.CalmAsync([Page(Arrival.Weak(1)), Arrival.Of("2.html", 50, "The long road", Arrival.Weak(3), "2026-03-16", "Harbour Courier", Arrival.Prose(9))]);

        await SeriesWorld.Keeper(store).TakeAsync(Page(Arrival.Weak(2)), isCurrent: true);

        Assert.Equal([1, 2], Assert.Single((await SeriesWorld.ManifestAsync(store, Key)).Editions).Parts.Select(part => part.Number));
    }

    [Fact]
    public async Task The_last_of_a_series_is_behind_all_others_whichever_number_that_is()
    {
        PartMark last = new(2, null, "（下）", 0.95, "title ends in '（下）'", null, MarkStrength.Strong, IsLast: true);

        var two = await OneEditionAsync(Page(Arrival.Strong(1)), Page(last, "last.html"));
        var three = await OneEditionAsync(Page(Arrival.Strong(1)), Page(Arrival.Strong(2)), Page(last, "last.html"));

        Assert.Equal((2, SeriesState.Complete), (two.Parts[^1].Number, two.State));
        Assert.Equal((3, SeriesState.Complete), (three.Parts[^1].Number, three.State));
    }

    [Fact]
    public async Task A_paragraph_that_a_page_break_cut_is_whole_again_and_only_seams_are_cleaned()
    {
        const string head = "A standfirst that the site repeats on each page";
        const string refrain = "And the tide came in again.";
        var store = await SeriesWorld.CalmAsync(
        [
            Page(Arrival.Weak(1), paragraphs: [head, refrain, "The gates opened, and the water ran, with luck,"]),
            Page(Arrival.Weak(2), paragraphs: [head, "as far as the mill.", refrain, "Nobody had seen that before.", "The miller said nothing."]),
            Page(Arrival.Weak(3), paragraphs: ["The miller said nothing.", refrain, "A new day began."]),
        ]);

        var text = await SeriesWorld.TextAsync(store, Key, Edition);
        Assert.Contains("The gates opened, and the water ran, with luck, as far as the mill.\n", text);
        Assert.Equal(1, Count(text, head));
        Assert.Equal(1, Count(text, "The miller said nothing."));
        Assert.Equal(3, Count(text, refrain));
    }

    [Theory]
    [InlineData("她走到门口，看见", "河水已经退了。", "她走到门口，看见河水已经退了。")]
    [InlineData("The price rose to nearly", "forty crowns.", "The price rose to nearly forty crowns.")]
    [InlineData("The price rose to forty crowns.", "Then it fell.", "The price rose to forty crowns.\n\nThen it fell.")]
    [InlineData("He would not say more", "Then it fell.", "He would not say more\n\nThen it fell.")]
    public async Task A_cut_is_told_from_an_end(string last, string next, string expected)
    {
        var store = await SeriesWorld.CalmAsync([Page(Arrival.Weak(1), paragraphs: [Arrival.Prose(1), last]), Page(Arrival.Weak(2), paragraphs: [next, Arrival.Prose(2)])]);

        Assert.Contains(expected, await SeriesWorld.TextAsync(store, Key, Edition));
    }

    [Fact]
    public async Task Pages_of_one_upload_make_a_series_by_themselves()
    {
        ImmutableArray<Document> pages = [Arrival.Page("The long road", Arrival.Strong(1, 2), null, null, Arrival.Prose(1)) with { Range = new SourceSpan(0, 10) }, Arrival.Page("The long road", Arrival.Strong(2, 2), null, null, Arrival.Prose(2)) with { Range = new SourceSpan(10, 10) }];
        var untitled = pages.Select(page => page with { Metadata = new() }).ToImmutableArray();
        var store = await SeriesWorld.CalmAsync([new Arrival("both.txt", 1, pages), new Arrival("untitled scan.txt", 2, untitled)]);

        Assert.Equal(["the-long-road/undated", "untitled-scan-txt/undated"], await SeriesCatalog.ReadAsync(store, Stop).Select(series => series.Series).ToListAsync(Stop));
        Assert.Contains("'inbox/both.txt', page 2 of it, is part 2 of the-long-road/undated.", (await SeriesExplanation.OfAsync(store, "both.txt", Stop))[1]);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Arrival Page(PartMark? part, string? name = null, string published = "2026-03-16", string? source = "Harbour Courier", int? seed = null, string[]? paragraphs = null) =>
        Arrival.Of(name ?? (part is null ? "whole.html" : $"{part.Number}.html"), part?.Number ?? 0, "The long road", part, published, source, paragraphs ?? [Arrival.Prose(seed ?? part?.Number ?? 0)]);

    private static async Task<Core.Series.Folding.Edition> OneEditionAsync(params Arrival[] arrivals) =>
        Assert.Single((await SeriesWorld.ManifestAsync(await SeriesWorld.CalmAsync(arrivals), Key)).Editions);
}
