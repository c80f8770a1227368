using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.Documents;

namespace Pipeline.Benchmarks.Summaries;

/// <summary>An article of a data set: a document whose body is known, with what people made of it.</summary>
/// <param name="Document">The document as the metadata step would leave it.</param>
/// <param name="References">Summaries by people.</param>
/// <param name="Keywords">Keywords by people.</param>
internal sealed record Story(Document Document, ImmutableArray<ImmutableArray<string>> References, ImmutableArray<string> Keywords)
{
    /// <summary>One article a line: <c>title</c>, <c>text</c>, <c>references</c>, <c>keywords</c>; the last two where they are known.</summary>
    internal static Story[] Read(string path) => [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(Of)];

    private static Story Of(JsonElement line)
    {
        var text = line.GetProperty("text").GetString()!;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(paragraph))
                blocks.Add(new Block { Kind = BlockKind.Paragraph, Role = BlockRole.Body, Text = SourcedText.FromSource(text, new SourceSpan(start, paragraph.Length)) });
            start += paragraph.Length + 1;
        }

        var metadata = new ArticleMetadata { Language = new Field<string>().With(new Candidate<string>("en", 1, "given")) };
        if (line.TryGetProperty("title", out var title) && title.GetString() is { Length: > 0 } headline)
            metadata = metadata with { Title = new Field<string>().With(new Candidate<string>(headline, 1, "given")) };
        var document = Document.Unread with { Text = text, MediaType = "text/plain", Blocks = blocks.ToImmutable(), Metadata = metadata };
        return new Story(
            document,
            line.TryGetProperty("references", out var references) ? [.. references.EnumerateArray().Select(Strings)] : [],
            line.TryGetProperty("keywords", out var keywords) ? Strings(keywords) : []);
    }

    private static ImmutableArray<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
