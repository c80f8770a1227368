using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>What the model looks at in each date around a story. The order of the values is the model's.</summary>
internal static class LineDateFeatures
{
    internal static readonly string[] Names =
    [
        "from-title", "to-body", "below", "from-end", "body", "byline", "share", "published", "updated", "labelled", "time", "ambiguous", "length", "order-in-line", "dates-in-line",
        "people", "same-day", "latest", "earliest", "days-to-latest", "dates-near", "next-words", "next-sentence", "previous-title", "previous-words", "dates", "order", "order-behind-title", "page", "before", "behind", "sentence", "credit", "label-before",
    ];

    private const int Far = 60;
    private const int Near = 6;

    internal static double[] Of(Document document, ArticleEdges edges, LineDate[] dates, int index)
    {
        var (line, at, piece) = dates[index];
        var day = piece.Time!.Date;
        var text = line.Block.Text.Value;
        var inLine = line.Pieces.Where(other => other.Time is not null).ToList();
        var latest = dates.Max(other => other.Piece.Time!.Date);
        var next = Block(document, line.Index + 1);
        var previous = Block(document, line.Index - 1);
        var before = at > 0 && edges.Lines[at - 1].Index == line.Index - 1 ? edges.Lines[at - 1] : null;
        return
        [
            Math.Clamp(line.FromTitle, -Far, Far), Math.Clamp(edges.FirstBody - line.Index, -Far, Far), Flag(line.IsBelow), Math.Clamp(line.Index - edges.LastBody, -Far, Far), Flag(line.Block.Role == BlockRole.Body), Flag(line.Block.Role == BlockRole.Byline),
            (double)piece.Text.Length / text.Length, Flag(piece.Role == BylineRole.Published), Flag(piece.Role == BylineRole.Updated), Flag(piece.IsLabelled), Flag(piece.Time.Time is not null), Flag(piece.IsAmbiguous), text.Length, inLine.IndexOf(piece), inLine.Count,
            Flag(line.Pieces.Any(other => other.Time is null && other.Role is BylineRole.Author or BylineRole.Editor or BylineRole.Source)), dates.Count(other => other.Piece.Time!.Date == day) - 1, Flag(day == latest), Flag(dates.All(other => other.Piece.Time!.Date >= day)), Math.Min(1000, latest.DayNumber - day.DayNumber), dates.Count(other => other.Line != line && Math.Abs(other.Line.Index - line.Index) <= Near),
            Words(next), Flag(next is not null && BlockMeasure.IsSentenceEnd(next.Text.Value)), Flag(previous?.Role == BlockRole.Title), Words(previous), dates.Length, index, dates.Take(index).Count(other => other.Line.FromTitle > 0), Flag(!document.Elements.IsEmpty), piece.Start, text.Length - piece.Start - piece.Text.Length,
            Flag(BlockMeasure.IsSentenceEnd(text)), Flag(text.Contains('©', StringComparison.Ordinal) || text.Contains("opyright", StringComparison.Ordinal)), Flag(before?.Pieces is [.., { Role: BylineRole.Author or BylineRole.Published or BylineRole.Updated }]),
        ];
    }

    private static Block? Block(Document document, int index) => index >= 0 && index < document.Blocks.Length ? document.Blocks[index] : null;

    private static double Words(Block? block) => block is null ? 0 : Math.Min(Far, BlockMeasure.CountWords(block.Text.Value));

    private static double Flag(bool value) => value ? 1 : 0;
}
