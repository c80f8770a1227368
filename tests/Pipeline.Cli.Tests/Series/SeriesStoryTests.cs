using System.Text.Json;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Series;

/// <summary>Ten stories through the real program, as scrapes and as pages of a site: what came in pieces stands as one article.</summary>
public sealed class SeriesStoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_stories_come_together(bool asHtml)
    {
        foreach (var page in TenStories.First)
            page.Write(_folder.In("in"), asHtml);
        WriteTogether(asHtml);
        var first = await CliProcess.RunAsync(_folder.Path, "run", "in");
        Assert.True(first.ExitCode == 0, first.Output + first.Error);
        Assert.Contains("The last lamplighters of the old town: one article of parts 1, 3 (partial, missing 2), in articles/the-last-lamplighters-of-the-old-town/2026-03-16-harbour-courier", first.Output);
        var before = await SeriesAsync();
        Assert.Equal(("partial", "1, 3", "2"), before["the-last-lamplighters-of-the-old-town/2026-03-16-harbour-courier"]);

        foreach (var page in TenStories.Later)
            page.Write(_folder.In("in"), asHtml);
        var second = await CliProcess.RunAsync(_folder.Path, "run", "in");
        Assert.True(second.ExitCode == 0, second.Output + second.Error);

        var series = await SeriesAsync();
        Assert.Equal(
            new SortedDictionary<string, (string, string, string)>(StringComparer.Ordinal)
            {
                ["the-ferry-that-nobody-ordered/2026-03-16-harbour-courier"] = ("complete", "1–4", "none"),
                ["ten-thousand-miles-of-fence/2026-03-16-harbour-courier"] = ("partial", "1–2, 4–5 of 5", "3"),
                ["der-lange-abschied-vom-kohlehafen/2026-03-16-harbour-courier"] = ("complete", "1–3 of 3", "none"),
                ["半岛的列车又开动了/2026-03-16-海湾晚报"] = ("complete", "1–3", "none"),
                ["inside-the-salt-archive/2026-03-16-harbour-courier"] = ("complete", "1–2 of 2", "none"),
                ["the-last-lamplighters-of-the-old-town/2026-03-16-harbour-courier"] = ("complete", "1–3", "none"),
                ["why-the-clocks-of-harrow-stopped/2026-03-16-harbour-courier"] = ("complete", "1–3", "none"),
                ["fire-at-the-old-granary/2026-03-16-harbour-courier"] = ("conflict", "1–2", "none"),
                ["a-year-on-the-canal-boats/2026-03-16-harbour-courier"] = ("complete", "1–2", "none"),
            },
            series);
        AssertTexts();
        await AssertExplanationsAsync(asHtml ? ".html" : ".txt");
    }

    [Fact]
    public async Task A_person_corrects_a_series()
    {
        foreach (var page in TenStories.First.Where(page => page.Name.StartsWith("fire", StringComparison.Ordinal)))
            page.Write(_folder.In("in"), asHtml: true);
        await CliProcess.RunAsync(_folder.Path, "run", "in");

        var split = await CliProcess.RunAsync(_folder.Path, "series", "split", "fire-at-the-old-granary", "fire-b1.html", "fire-b2.html", "--store", "pipeline-out");
        var join = await CliProcess.RunAsync(_folder.Path, "series", "join", "fire-at-the-old-granary/2026-03-16-harbour-courier-2", "fire-b2.html", "3", "--store", "pipeline-out");
        var seal = await CliProcess.RunAsync(_folder.Path, "series", "seal", "fire-at-the-old-granary/2026-03-16-harbour-courier", "--store", "pipeline-out");
        var wrong = await CliProcess.RunAsync(_folder.Path, "series", "seal", "nothing", "--store", "pipeline-out");

        Assert.True(split.ExitCode == 0, split.Error);
        Assert.Equal(2, split.Output.Split("\tcomplete\t1–2\tnone\t").Length - 1);
        Assert.True(join.ExitCode == 0, join.Error);
        Assert.True(seal.ExitCode == 0, seal.Error);
        Assert.Contains("complete", seal.Output);
        Assert.Equal(2, wrong.ExitCode);
        Assert.StartsWith("pipeline: There is no series 'nothing'.", wrong.Error);
    }

    private void WriteTogether(bool asHtml)
    {
        var (first, second) = TenStories.Together;
        if (asHtml)
        {
            first.Write(_folder.In("in"), asHtml);
            second.Write(_folder.In("in"), asHtml);
        }
        else
        {
            _folder.Write("in/clocks.txt", $"{first.Text()}\f{second.Text()}");
        }
    }

    private async Task<SortedDictionary<string, (string State, string Parts, string Missing)>> SeriesAsync()
    {
        var listed = await CliProcess.RunAsync(_folder.Path, "series", "--store", "pipeline-out", "--json");
        Assert.True(listed.ExitCode == 0, listed.Error);
        using var json = JsonDocument.Parse(listed.Output);
        return new SortedDictionary<string, (string, string, string)>(
            json.RootElement.EnumerateArray().ToDictionary(one => one.GetProperty("series").GetString()!, one => (Text(one, "state"), Text(one, "parts"), Text(one, "missing"))), StringComparer.Ordinal);

        static string Text(JsonElement one, string name) => one.GetProperty(name).GetString()!;
    }

    private void AssertTexts()
    {
        var ferry = Article("the-ferry-that-nobody-ordered");
        var places = TenStories.First.Where(page => page.Name.StartsWith("ferry", StringComparison.Ordinal)).SelectMany(page => page.Paragraphs()).Select(paragraph => ferry.IndexOf(paragraph, StringComparison.Ordinal)).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.All(places, place => Assert.True(place > 0));
        Assert.StartsWith("# The ferry that nobody ordered\n\n*parts 1–4", ferry);
        Assert.Equal(3, ferry.Split("\n> - ").Length - 1 + (ferry.Contains("\n\n> - ", StringComparison.Ordinal) ? 0 : 1));
        Assert.Contains("**\\[Part 3 is missing.\\]**", Article("ten-thousand-miles-of-fence"));
        Assert.Contains("An earlier version of this page had named the wrong year", Article("inside-the-salt-archive"));
        Assert.Contains("to tell his wife, with luck, before the news had travelled", Article("a-year-on-the-canal-boats"));
        Assert.Contains("**Note:** Part 1 was uploaded with 2 different texts", Article("fire-at-the-old-granary"));
        Assert.False(Directory.Exists(_folder.In("pipeline-out", "articles", "notes-from-the-harbour-wall")));
    }

    private async Task AssertExplanationsAsync(string ending)
    {
        Assert.Contains($"'files/ferry-c{ending}' is part 3 of the-ferry-that-nobody-ordered/2026-03-16-harbour-courier. Title ends in '(3)'", await ExplainAsync($"ferry-c{ending}"));
        Assert.Contains("Its title carries no marker; it has the title, the source and the time of the marked parts", await ExplainAsync($"ferry-a{ending}"));
        Assert.Contains("is an article by itself: no upload with the title 'notes-from-the-harbour-wall' carries a part marker", await ExplainAsync($"wall-2{ending}"));
        Assert.Contains("but is not used: the same text came twice.", await ExplainAsync($"canal-2{ending}") + await ExplainAsync($"canal-2-again{ending}"));
        Assert.Contains("is partial: 1–2, 4–5 of 5 are there, missing: 3.", await ExplainAsync("ten-thousand-miles-of-fence"));
        var unknown = await CliProcess.RunAsync(_folder.Path, "explain", "nothing", "--store", "pipeline-out");
        Assert.Equal(2, unknown.ExitCode);
        Assert.StartsWith("pipeline: The store knows of no upload 'nothing'", unknown.Error);
    }

    private async Task<string> ExplainAsync(string name)
    {
        var explained = await CliProcess.RunAsync(_folder.Path, "explain", name, "--store", "pipeline-out");
        Assert.True(explained.ExitCode == 0, explained.Error);
        return explained.Output;
    }

    private string Article(string key) => File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.In("pipeline-out", "articles", key), "article.md", SearchOption.AllDirectories)));
}
