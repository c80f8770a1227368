using UglyToad.PdfPig.Content;

namespace Pipeline.Plugins.Pdf;

/// <summary>The words of a page as lines, cut where a gap is wider than any space of justified text.</summary>
internal static class PageLines
{
    internal const double WideGap = 1.4;

    internal static IReadOnlyList<TextLine> Of(Page page, CancellationToken cancellationToken) =>
        [.. PageRows.Of(PageWords.Of(page, cancellationToken), cancellationToken).SelectMany((row, index) => TextLine.Cut([.. row], WideGap, page.Number, index, page.Height))];
}
