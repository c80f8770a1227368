using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Edges;
using Pipeline.Plugins.Articles.Metadata.Fields;

namespace Pipeline.Plugins.Articles.Metadata.Dates;

/// <summary>When the story was published: what the page declares, its address, the lines around the story, its dateline; each inside the window of what can be.</summary>
internal static class PublishedFinder
{
    internal static Field<PublicationTime> Find(Document document, ArticleEdges edges, DateOrder order, DateWindow window)
    {
        var found = new CandidateSet<PublicationTime>((left, right) => left.Date == right.Date, Fuller);
        foreach (var candidate in DeclaredDates.Of(document, edges, order).Where(candidate => window.Contains(candidate.Value)).Concat(LineDates.Of(document, edges, window)))
            found.Add(candidate);
        var field = LocalTime.Prefer(found.ToField());
        return Dateline.Find(document, edges) is { } line ? Support(field, line) : field;
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
