using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.Documents;

namespace Pipeline.Plugins.Pdf;

/// <summary>
/// Paragraphs as a document: the title by the size of its letters, headings by size or weight, captions by their label. Heads and feet are gone, so the rest is the
/// article's; but on a page that a browser printed the site is still around it, and what it is to the article is left to the steps behind.
/// </summary>
internal static partial class Structure
{
    private const double TitleSize = 1.25;
    private const double HeadingSize = 1.1;
    private const int LongestHeading = 150;
    private const int LongestTitle = 300;
    private const double Sure = 0.85;

    internal static Document Build(IReadOnlyList<Paragraph> paragraphs, ImmutableArray<DeclaredField> declared, bool isPage)
    {
        var size = BodySize(paragraphs);
        var title = TitleIndex(paragraphs, size, new SaidTitle(declared.FirstOrDefault(field => field.Name == "dc.title")?.Value ?? ""));
        var builder = new ExtractedTextBuilder();
        for (var index = 0; index < paragraphs.Count; index++)
            Add(builder, paragraphs[index], size, index == title, declared, isPage);
        if (title >= 0)
            declared = [.. declared.Select(field => Agreed(field, paragraphs[title].Text))];
        return Document.Unread with
        {
            Text = builder.Text,
            Charset = "utf-8",
            Blocks = builder.Blocks,
            Declared = declared,
            Metadata = new ArticleMetadata { Title = Title(builder.Blocks, declared) },
        };
    }

    private static double BodySize(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.GroupBy(paragraph => paragraph.Size).MaxBy(group => group.Sum(paragraph => paragraph.Text.Length))?.Key ?? 0;

    /// <summary>Of what is larger than the body by far on the first page, the longest that the properties' title repeats, else the largest: a paper's name can be larger than its headlines.</summary>
    private static int TitleIndex(IReadOnlyList<Paragraph> paragraphs, double bodySize, SaidTitle said)
    {
        var (best, repeated) = (-1, 0);
        for (var index = 0; index < paragraphs.Count && paragraphs[index].Page == paragraphs[0].Page; index++)
        {
            var paragraph = paragraphs[index];
            if (paragraph.IsRow || paragraph.Size < TitleSize * bodySize || paragraph.Text.Length > LongestTitle || !paragraph.Text.Any(char.IsLetter))
                continue;
            var length = said.IsRepeatedBy(paragraph.Text) ? paragraph.Text.Length : 0;
            if (best < 0 || length > repeated || (length == repeated && paragraph.Size > paragraphs[best].Size))
                (best, repeated) = (index, length);
        }

        return best;
    }

    private static void Add(ExtractedTextBuilder builder, Paragraph paragraph, double bodySize, bool isTitle, ImmutableArray<DeclaredField> declared, bool isPage)
    {
        var isShort = paragraph.Text.Length <= LongestHeading && !paragraph.Text.EndsWith('.');
        if (paragraph.IsRow)
            builder.Add(BlockKind.TableRow, paragraph.Text, 0, isPage ? null : block => block.As(BlockRole.Body, Sure, "row of a table"));
        else if (declared.Any(field => field.Name == "dc.creator" && field.Value.Equals(paragraph.Text, StringComparison.OrdinalIgnoreCase)))
            builder.Add(BlockKind.Paragraph, paragraph.Text, 0, block => block.As(BlockRole.Byline, Sure, "author of the properties"));
        else if (isTitle)
            builder.Add(BlockKind.Heading, paragraph.Text, 1, block => block.As(BlockRole.Title, Sure, "largest letters of the first page"));
        else if (isShort && (paragraph.Size >= HeadingSize * bodySize || paragraph.IsBold))
            builder.Add(BlockKind.Heading, paragraph.Text, 2, isPage ? null : block => block.As(BlockRole.Body, Sure, "larger or bold letters"));
        else if (Paragraphs.Bullets.Contains(paragraph.Text[0]))
            builder.Add(BlockKind.ListItem, paragraph.Text[1..], 1, isPage ? null : block => block.As(BlockRole.Body, Sure, "starts with a bullet"));
        else if (IsLabelled(paragraph.Text))
            builder.Add(BlockKind.Caption, paragraph.Text, 0, block => block.As(BlockRole.Caption, Sure, "label of a picture or table"));
        else
            builder.Add(BlockKind.Paragraph, paragraph.Text, 0, isPage ? null : block => block.As(BlockRole.Body, Sure, "text of the PDF"));
    }

    // A title with the site behind it, or cut short, is the headline.
    private static DeclaredField Agreed(DeclaredField field, string title) =>
        field.Name == "dc.title" && new SaidTitle(field.Value).IsRepeatedBy(title) ? field with { Value = title } : field;

    /// <summary>True when a text starts as the caption of a figure or table does.</summary>
    internal static bool IsLabelled(string text) => Label().IsMatch(text);

    private static Field<string> Title(ImmutableArray<Block> blocks, ImmutableArray<DeclaredField> declared)
    {
        var title = new Field<string>();
        var set = blocks.FirstOrDefault(block => block.Role == BlockRole.Title);
        var said = declared.FirstOrDefault(field => field.Name == "dc.title");
        var agree = set is not null && said is not null && string.Equals(set.Text.Value, said.Value, StringComparison.OrdinalIgnoreCase);
        if (set is not null)
            title = title.With(new Candidate<string>(set.Text.Value, agree ? 0.97 : 0.85, agree ? "largest letters of the first page, properties" : "largest letters of the first page", set.Text.Span));
        if (said is not null && !agree)
            title = title.With(new Candidate<string>(said.Value, 0.75, "properties of the PDF"));
        return title;
    }

    [GeneratedRegex("^(fig(ure|\\.)?|abb(ildung|\\.)|table|tab(elle|\\.)|photo|foto|图|表)\\s*[0-9]+\\s*[.:：—–-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
