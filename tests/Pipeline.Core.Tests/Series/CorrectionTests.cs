using Pipeline.Core.Configuration;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Tests.Series;

/// <summary>What a person decides is stored, and every later run keeps to it.</summary>
public sealed class CorrectionTests
{
    private const string Key = "the-long-road";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_that_was_split_off_stays_off_also_when_it_comes_again()
    {
        var store = await SeriesWorld.CalmAsync([Page("1", 1), Page("2", 2), Page("3", 3)]);

        await SeriesWorld.Corrections(store).SplitAsync(Key, ["2.html"], Stop);
        await SeriesWorld.BringAsync(store, [Page("2", 2, minute: 50), Page("4", 4)]);

        Assert.Equal([1, 3, 4], Assert.Single((await SeriesWorld.ManifestAsync(store, Key)).Editions).Parts.Select(part => part.Number));
        Assert.Contains("a person has split it off", string.Join("\n", await SeriesExplanation.OfAsync(store, "2.html", Stop)));
    }

    [Fact]
    public async Task An_upload_of_another_title_that_was_joined_stays_joined_also_when_it_comes_again()
    {
        var store = await SeriesWorld.CalmAsync([Page("1", 1), Page("3", 3), Arrival.Of("odd.html", 2, "The lnog road, continued", null, "2026-04-20", null, Arrival.Prose(2))]);

        await SeriesWorld.Corrections(store).JoinAsync($"{Key}/2026-03-16-courier", "odd.html", 2, Stop);
        var joined = await SeriesWorld.ManifestAsync(store, Key);
        await SeriesWorld.BringAsync(store, [Arrival.Of("odd.html", 60, "Yet another title", null, "2026-04-20", null, $"{Arrival.Prose(2)} Corrected.")]);
        var again = await SeriesWorld.ManifestAsync(store, Key);

        Assert.Equal((SeriesState.Complete, "inbox/odd.html", "A person said so."), (joined.Editions[0].State, joined.Editions[0].Parts[1].Upload, joined.Editions[0].Parts[1].Why));
        Assert.Equal([1, 2, 3], Assert.Single(again.Editions).Parts.Select(part => part.Number));
        Assert.Contains("Corrected.", await SeriesWorld.TextAsync(store, Key, "2026-03-16-courier"));
    }

    [Fact]
    public async Task A_join_takes_back_a_split()
    {
        var store = await SeriesWorld.CalmAsync([Page("1", 1), Page("2", 2)]);
        var corrections = SeriesWorld.Corrections(store);

        await corrections.SplitAsync(Key, ["2.html"], Stop);
        await SeriesWorld.BringAsync(store, [Page("3", 3)]);
        await corrections.JoinAsync(Key, "2.html", 2, Stop);

        Assert.Equal([1, 2, 3], Assert.Single((await SeriesWorld.ManifestAsync(store, Key)).Editions).Parts.Select(part => part.Number));
    }

    [Fact]
    public async Task A_sealed_series_is_whole_and_takes_corrections_but_no_more_parts()
    {
        var store = await SeriesWorld.CalmAsync([Page("1", 1), Page("4", 4)]);

        await SeriesWorld.Corrections(store).SealAsync(Key, Stop);
        await SeriesWorld.BringAsync(store, [Page("2", 2), Arrival.Of("4.html", 90, "The long road", Arrival.Weak(4), "2026-03-16", "Courier", $"{Arrival.Prose(4)} Corrected.")]);

        var manifest = await SeriesWorld.ManifestAsync(store, Key);
        var edition = Assert.Single(manifest.Editions);
        Assert.Equal((true, SeriesState.Complete), (edition.Sealed, edition.State));
        Assert.Equal([1, 4], edition.Parts.Select(part => part.Number));
        Assert.Contains(manifest.Apart, aside => aside is { Upload: "inbox/2.html", Why: "It came after a person had sealed the series." });
        var text = await SeriesWorld.TextAsync(store, Key, "2026-03-16-courier");
        Assert.DoesNotContain("missing", text);
        Assert.Contains("Corrected.", text);
    }

    [Fact]
    public async Task A_decision_that_is_deleted_is_taken_back_by_the_next_part()
    {
        var store = await SeriesWorld.CalmAsync([Page("1", 1), Page("2", 2)]);
        await SeriesWorld.Corrections(store).SplitAsync(Key, ["2.html"], Stop);
        var decision = Assert.Single(await store.ListAsync(Containers.Series, SeriesNames.Decisions(Key), Stop).ToListAsync(Stop));

        await store.DeleteAsync(Containers.Series, decision.Name, null, Stop);
        await SeriesWorld.BringAsync(store, [Page("3", 3)]);

        Assert.StartsWith($"{Key}/decisions/split-", decision.Name);
        Assert.Equal(3, Assert.Single((await SeriesWorld.ManifestAsync(store, Key)).Editions).Parts.Length);
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var store = await SeriesWorld.CalmAsync([Page("1", 1), Page("2", 2)]);
        var corrections = SeriesWorld.Corrections(store);

        Assert.Contains("no series 'nothing'", (await Assert.ThrowsAsync<ConfigurationException>(() => corrections.SealAsync("nothing", Stop))).Message);
        Assert.Contains("'9.html' has left nothing", (await Assert.ThrowsAsync<ConfigurationException>(() => corrections.SplitAsync(Key, ["9.html"], Stop))).Message);
        Assert.Contains("No upload '9.html'", (await Assert.ThrowsAsync<ConfigurationException>(() => corrections.JoinAsync(Key, "9.html", 3, Stop))).Message);
    }

    private static Arrival Page(string name, int number, int? minute = null) => Arrival.Of($"{name}.html", minute ?? number, "The long road", Arrival.Weak(number), "2026-03-16", "Courier", Arrival.Prose(number));
}
