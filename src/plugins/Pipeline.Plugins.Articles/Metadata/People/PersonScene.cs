using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>The mentions of people around a story, and what its text says about each of them.</summary>
internal sealed partial class PersonScene
{
    private const int LongestLine = 200;
    private const int LongestDistance = 12;
    private const int LeastAround = 12;
    private const int ReadBody = 60_000;

    private readonly List<ReadOnlyMemory<char>> _body = [];
    private readonly int[] _dates;
    private readonly Dictionary<string, int> _heads = new(StringComparer.Ordinal);

    internal PersonScene(Document document, ArticleEdges edges)
    {
        Document = document;
        Edges = edges;
        Mentions = PersonMentions.Of(edges);
        var left = ReadBody;
        foreach (var text in document.Blocks.Where(block => block is { Role: BlockRole.Body, Text.Length: >= LongestLine }).Select(block => block.Text.Value.AsMemory()))
        {
            _body.Add(text[..Math.Min(left, text.Length)]);
            left -= Math.Min(left, text.Length);
        }

        _dates = [.. edges.Lines.Where(line => line.Pieces.Any(piece => piece.Time is not null) || RelativeTime.IsIn(line.Block.Text.Value)).Select(line => line.Index)];
        Words = new NameWordCounts(document, Mentions);
    }

    internal Document Document { get; }

    internal ArticleEdges Edges { get; }

    internal IReadOnlyList<PersonMention> Mentions { get; }

    /// <summary>The words of the names, counted in the story.</summary>
    internal NameWordCounts Words { get; }

    internal Block? Block(int index) => index >= 0 && index < Document.Blocks.Length ? Document.Blocks[index] : null;

    /// <summary>How many lines say the name and nothing else.</summary>
    internal double Repeats(string name)
    {
        var count = 0;
        foreach (var block in Document.Blocks)
            count += block.Text.Length == name.Length && string.Equals(block.Text.Value, name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return count;
    }

    /// <summary>How many other lines around the story name them among other words: a headline's second line, a caption, "more by".</summary>
    internal double InLines(string name)
    {
        if (_heads.TryGetValue(name, out var known))
            return known;
        return _heads[name] = Edges.Lines.Count(line => line.Block.Text.Length > name.Length + LeastAround && line.Block.Text.Value.Contains(name, StringComparison.Ordinal));
    }

    internal bool HasLabelBefore(PersonMention mention) =>
        mention.At > 0 && Edges.Lines[mention.At - 1] is var before && before.Index == mention.Line.Index - 1 && before.Pieces is [.., { Role: BylineRole.Author, Text.Length: 0 }];

    /// <summary>True when another line names the first of them behind a label.</summary>
    internal bool IsLabelledElsewhere(PersonMention mention) =>
        Mentions.Any(other => other.Line != mention.Line && (other.IsInside || other.Piece.Role == BylineRole.Author) && other.Names[0].Name == mention.Names[0].Name);

    /// <summary>How often the story's long paragraphs name them.</summary>
    internal double InBody(string name)
    {
        var count = 0;
        foreach (var paragraph in _body)
            count += paragraph.Span.Count(name);
        return count;
    }

    internal bool IsInTitle(string name) => Document.Metadata.Title.Best is { } title && title.Value.Contains(name, StringComparison.OrdinalIgnoreCase);

    internal bool HasDate(int block) => Array.BinarySearch(_dates, block) >= 0;

    /// <summary>How many lines away the nearest date stands.</summary>
    internal double ToDate(PersonMention mention) => _dates.Length == 0 ? LongestDistance : Math.Min(LongestDistance, _dates.Min(date => Math.Abs(date - mention.Line.Index)));

    internal static bool IsCredit(string text) => Credit().IsMatch(text);

    /// <summary>True for the credit of a picture and of nothing else.</summary>
    internal static bool IsPhotoCredit(string text) => PhotoCredit().IsMatch(text);

    [GeneratedRegex("\\b(photos?|images?|pictures?|credits?|fotos?|bild)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhotoCredit();

    [GeneratedRegex("\\b(photos?|images?|picture|credits?|foto|fotos|bild|grafik|illustration|courtesy|getty|shutterstock|copyright|reviewed|edited|translated|video)\\b|©", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
