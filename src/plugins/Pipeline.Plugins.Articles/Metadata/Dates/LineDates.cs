using Pipeline.Documents;
using Pipeline.Plugins.Articles.Learning;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>The dates in the lines around the story, judged by a small trained model: which of them is the day of its publication.</summary>
internal static class LineDates
{
    private const double Least = 0.03;
    private const double Surest = 0.86;
    private const double Updated = 0.45;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("line-dates.json"));

    internal static IEnumerable<Candidate<PublicationTime>> Of(Document document, ArticleEdges edges, DateWindow window)
    {
        foreach (var (line, piece, features) in Rows(document, edges, window))
        {
            var chance = 1 / (1 + Math.Exp(-Model.Value.Score(features)));
            var confidence = Math.Min(piece.Role == BylineRole.Updated ? Updated : Surest, chance);
            if (confidence >= Least)
                yield return new Candidate<PublicationTime>(piece.Time!, confidence, line.IsBelow ? "line below the story" : "line by the title", line.Locate(piece.Start, piece.Text.Length));
        }
    }

    /// <summary>Every date, with what the model looks at.</summary>
    internal static IEnumerable<(EdgeLine Line, BylinePiece Piece, double[] Features)> Rows(Document document, ArticleEdges edges, DateWindow window)
    {
        var dates = edges.Lines.SelectMany((line, at) => line.Pieces.Where(piece => piece.Time is { } time && window.Contains(time)).Select(piece => new LineDate(line, at, piece))).ToArray();
        return dates.Select((date, index) => (date.Line, date.Piece, LineDateFeatures.Of(document, edges, dates, index)));
    }
}
