using Pipeline.Plugins.Pdf;
using UglyToad.PdfPig;

namespace Pipeline.Plugins.Formats.Tests;

/// <summary>Pages that are made to take long: work and memory grow with their words, and a time-out ends them.</summary>
public sealed class LongPdfTests
{
    // A way that compares every word with every other, or copies the text for each, would take minutes and eighty gigabytes.
    [Fact]
    public void As_many_raised_signs_as_a_page_may_hold_are_taken_down_in_work_that_grows_with_them()
    {
        const int marks = 200_000;
        List<PlacedWord> words = [new("ferry", 60, 90, 700, 10, 0, 0)];
        for (var index = 0; index < marks; index++)
            words.Add(new PlacedWord("7", 90 + (index * 1e-5), 90 + ((index + 0.5) * 1e-5), 703.6, 6, 0, 0));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var row = Assert.Single(PageRows.Of(words, TestContext.Current.CancellationToken));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000_000);
        Assert.Equal("ferry" + new string('⁷', marks), Assert.Single(row).Text);
    }

    [Fact]
    public void The_lines_of_a_page_are_not_made_after_the_time_is_over()
    {
        using var pdf = PdfDocument.Open(PdfTests.Newspaper());
        var page = pdf.GetPage(1);
        var over = new CancellationToken(canceled: true);

        Assert.NotEmpty(PageLines.Of(page, TestContext.Current.CancellationToken));
        Assert.ThrowsAny<OperationCanceledException>(() => PageLines.Of(page, over));
        Assert.ThrowsAny<OperationCanceledException>(() => PageRows.Of([new("ferry", 60, 90, 700, 10, 0, 0)], over));
    }
}
