using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;
using Pipeline.Plugins.Articles.Metadata.Fields;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>When the story was published: what the page declares, its address, the lines around the story, its dateline; each inside the window of what can be.</summary>
internal static class PublishedFinder
{
    private const double Doubt = 0.7;

    internal static Field<PublicationTime> Find(Document document, ArticleEdges edges, DateOrder order, DateWindow window)
    {
        var found = new CandidateSet<PublicationTime>((left, right) => left.Date == right.Date, Fuller);
        foreach (var candidate in DeclaredDates.Of(document, edges, order).Concat(FromLines(edges)).Where(candidate => window.Contains(candidate.Value)))
            found.Add(candidate);
        var field = LocalTime.Prefer(found.ToField());
        return Dateline.Find(document, edges) is { } line ? Support(field, line) : field;
    }

    private static IEnumerable<Candidate<PublicationTime>> FromLines(ArticleEdges edges)
    {
        foreach (var line in edges.Lines)
        {
            foreach (var piece in line.Pieces)
            {
                // Below a story other stories begin: only a labelled date there is its own.
                if (piece.Time is not { } time || (line.IsBelow && !piece.IsLabelled))
                    continue;
                var share = (double)piece.Text.Length / line.Block.Text.Length;
                // A line that is the date and little else, or says other things of a byline, is one; a date in a sentence is a date told.
                var isByline = line.Block.Role == BlockRole.Byline || share > 0.4 || line.Pieces.Any(other => other.Time is null && other.Role is not (BylineRole.Unlabelled or BylineRole.Other));
                var confidence = piece.Role == BylineRole.Updated ? 0.45 : isByline ? 0.8 : 0.4;
                confidence *= line.Nearness * (piece.IsAmbiguous ? Doubt : 1) * (line.Block.Role == BlockRole.Body ? Doubt : 1);
                yield return new Candidate<PublicationTime>(time, confidence, line.IsBelow ? "line below the story" : "line by the title", line.Locate(piece.Start, piece.Text.Length));
            }
        }
    }

    /// <summary>A dateline says day and month; a candidate of that day, or of the day after, is the surer for it.</summary>
    private static Field<PublicationTime> Support(Field<PublicationTime> field, Dateline line)
    {
        var supported = new Field<PublicationTime>();
        foreach (var candidate in field.Candidates)
        {
            var isThatDay = line.IsDay(candidate.Value.Date) || line.IsDay(candidate.Value.Date.AddDays(-1));
            supported = supported.With(isThatDay ? candidate with { Confidence = Math.Min(0.99, candidate.Confidence + 0.05), Evidence = $"{candidate.Evidence}, dateline" } : candidate);
        }

        return supported;
    }

    private static PublicationTime Fuller(PublicationTime surer, PublicationTime other) =>
        (surer.Time is null && other.Time is not null) || (surer.Offset is null && other.Offset is not null && other.Time == surer.Time) ? other : surer;
}
