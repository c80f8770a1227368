using System.Text.Json;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Series;

/// <summary>The summary of a story in parts is one of the whole story: its sentences stand in the assembled body, in order, and come from more than one part.</summary>
public sealed class SeriesSummaryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_series_is_summed_up_as_a_whole()
    {
        _folder.Write("pipeline.json", """{ "Pipeline": { "Steps": { "Options": { "articles.summarise": { "Sentences": 20 } } } } }""");
        foreach (var page in TenStories.First.Where(page => page.Name.StartsWith("ferry", StringComparison.Ordinal)))
            page.Write(_folder.In("in"), asHtml: true);
        var run = await CliProcess.RunAsync(_folder.Path, "run", "in");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);

        using var article = JsonDocument.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.In("pipeline-out", "articles"), "article.json", SearchOption.AllDirectories))));
        var body = string.Join('\n', article.RootElement.GetProperty("body").EnumerateArray().Where(block => block.TryGetProperty("text", out _)).Select(block => block.GetProperty("text").GetString()));
        var summary = article.RootElement.GetProperty("summary").EnumerateArray().ToArray();
        var places = summary.Select(sentence => body.IndexOf(sentence.GetProperty("text").GetString()!, StringComparison.Ordinal)).ToArray();
        Assert.All(places, place => Assert.True(place >= 0));
        Assert.Equal(places.Order(), places);
        Assert.True(summary.Select(sentence => sentence.GetProperty("part").GetInt32()).Distinct().Count() > 1);
    }
}
