using Pipeline.Documents;
using Pipeline.Plugins.Articles.Splitting;

namespace Pipeline.Plugins.Articles.Cleaning.Pages;

/// <summary>The pages of a plain text that holds several: parted by form feeds, or by one title that stands again with another marker.</summary>
internal static class PageSegments
{
    private const double LeastWords = 60;

    /// <summary>Ranges of <see cref="Document.Blocks"/>, in order, that cover them all; one when the text is one page.</summary>
    internal static IReadOnlyList<Range> Of(Document document)
    {
        if (!document.Elements.IsEmpty || document.Blocks.IsEmpty)
            return [Range.All];
        var starts = RepeatedTitles(document);
        if (starts.Count < 2)
            starts = FormFeeds(document);
        return starts.Count < 2 ? [Range.All] : Ranges(document, starts);
    }

    private static List<int> FormFeeds(Document document)
    {
        var starts = new List<int> { 0 };
        for (var index = 1; index < document.Blocks.Length; index++)
        {
            var from = document.Blocks[index - 1].Text.Span.End;
            if (document.Text.AsSpan(from, document.Blocks[index].Text.Span.Start - from).Contains('\f'))
                starts.Add(index);
        }

        return starts;
    }

    private static List<int> RepeatedTitles(Document document)
    {
        var first = new Dictionary<string, (int Number, int Block)>(StringComparer.Ordinal);
        var starts = new List<int>();
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            if (document.Blocks[index].Text.Length > 200 || TitleMarker.Find(document.Blocks[index].Text.Value) is not { } marker || marker.Base.Length < 8)
                continue;
            if (first.TryGetValue(marker.Base, out var before) && marker.Number == before.Number + 1)
            {
                if (starts.Count == 0)
                    starts.Add(0);
                starts.Add(index);
            }

            first[marker.Base] = (marker.Number, index);
        }

        return starts;
    }

    // A cut that leaves a page without a story on it is no page break: it joins the page before.
    private static List<Range> Ranges(Document document, List<int> starts)
    {
        var ranges = new List<Range>();
        var start = 0;
        for (var cut = 1; cut <= starts.Count; cut++)
        {
            var end = cut < starts.Count ? starts[cut] : document.Blocks.Length;
            if (end < document.Blocks.Length && Prose(document, start, end) < LeastWords)
                continue;
            if (end == document.Blocks.Length && ranges.Count > 0 && Prose(document, start, end) < LeastWords)
            {
                ranges[^1] = ranges[^1].Start..end;
                break;
            }

            ranges.Add(start..end);
            start = end;
        }

        return ranges;
    }

    private static double Prose(Document document, int start, int end)
    {
        double words = 0;
        for (var index = start; index < end; index++)
        {
            var measure = BlockMeasure.Of(document.Blocks[index]);
            words += measure.EndsSentence ? measure.Words : 0;
        }

        return words;
    }
}
