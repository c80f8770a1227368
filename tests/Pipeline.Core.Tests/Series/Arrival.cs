using System.Collections.Immutable;
using System.Globalization;
using Pipeline.Core.Uploads;
using Pipeline.Documents;

namespace Pipeline.Core.Tests.Series;

/// <summary>One version of one upload, and what the steps made of it.</summary>
internal sealed record Arrival(string Name, int Minute, ImmutableArray<Document> Documents)
{
    internal static readonly DateTimeOffset Midnight = new(2026, 3, 16, 0, 0, 0, TimeSpan.Zero);

    internal UploadReference Reference => new(Name, Minute.ToString("x6", CultureInfo.InvariantCulture), 1, null, Midnight.AddMinutes(Minute));

    /// <summary>One page, its body made of these paragraphs.</summary>
    internal static Arrival Of(string name, int minute, string title, PartMark? part, string? published, string? source, params string[] paragraphs) =>
        new(name, minute, [Page(title, part, published, source, paragraphs)]);

    internal static Document Page(string? title, PartMark? part, string? published, string? source, params string[] paragraphs)
    {
        var text = string.Join("\n", paragraphs);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block { Kind = BlockKind.Paragraph, Role = BlockRole.Body, Text = SourcedText.FromSource(text, new SourceSpan(start, paragraph.Length)) });
            start += paragraph.Length + 1;
        }

        return Document.Unread with
        {
            Text = text,
            MediaType = "text/plain",
            Charset = "utf-8",
            Blocks = blocks.ToImmutable(),
            Part = part,
            Metadata = new ArticleMetadata
            {
                Title = Field(title),
                Source = Field(source),
                Published = published is null ? new() : new Field<PublicationTime>().With(new Candidate<PublicationTime>(new PublicationTime(DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture)), 1, "test")),
            },
        };
    }

    internal static PartMark Weak(int number) => new(number, null, $"({number})", 0.6, $"title ends in '({number})'");

    internal static PartMark Strong(int number, int? total = null) =>
        new(number, total, $"Page {number}", 0.95, $"title ends in 'Page {number}'", Strength: MarkStrength.Strong);

    /// <summary>A paragraph that no other seed has a run of words in common with.</summary>
    internal static string Prose(int seed, int words = 30) =>
        string.Join(' ', Enumerable.Range(0, words).Select(word => string.Create(CultureInfo.InvariantCulture, $"w{seed}x{word}"))) + ".";

    private static Field<string> Field(string? value) => value is null ? new Field<string>() : new Field<string>().With(new Candidate<string>(value, 1, "test"));
}
