using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata;
using Pipeline.Plugins.Articles.Summarising;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Tests;

/// <summary>Documents built of lines by hand, and the two steps that describe them.</summary>
internal static class Stories
{
    /// <summary>Paragraphs of a story that any cleaning must find.</summary>
    internal static readonly string[] Ferry =
    [
        "The ferry that had crossed the sound since 1931 made its last trip on Sunday, carrying forty passengers, two bicycles and a brass band.",
        "For the islanders, who had signed three petitions against the bridge, the evening was quieter than anyone in the harbour office had expected.",
        "The captain, who has steered the boat for twenty-six years, said that she would miss the fog most, because in fog everybody on board was polite.",
        "A bridge of steel and concrete will open to traffic in the spring, and the county says that it will carry nine hundred cars on a summer day.",
    ];

    internal static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    internal static Task<Document> Describe(Document document, TimeProvider clock) =>
        One(new MetadataHandler(clock).Handle(new MetadataRequest(Nothing, document), Cancelled));

    internal static Task<Document> Summarise(Document document, SummariseOptions options) =>
        One(new SummariseHandler(options).Handle(new SummariseRequest(Nothing, document), Cancelled));

    /// <summary>A document of lines, each with its role.</summary>
    internal static Document Of(params (BlockRole Role, string Text)[] lines)
    {
        var text = string.Join("\n", lines.Select(line => line.Text));
        var start = 0;
        var blocks = new List<Block>();
        foreach (var (role, line) in lines)
        {
            blocks.Add(new Block { Kind = BlockKind.Paragraph, Role = role, Text = SourcedText.FromSource(text, new SourceSpan(start, line.Length)) });
            start += line.Length + 1;
        }

        return Document.Unread with { Text = text, MediaType = "text/plain", Charset = "utf-8", Blocks = [.. blocks] };
    }

    internal static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Upload Nothing { get; } = new() { Container = "inbox", Name = "a.txt", ETag = "1", Content = default };

    private static async Task<Document> One(Task<StepResult> step) => Assert.Single(Assert.IsType<StepResult.Success>(await step).Documents);
}
