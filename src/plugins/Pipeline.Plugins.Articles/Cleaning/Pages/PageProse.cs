using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Pages;

/// <summary>Words in sentences before each block, summed once, when somebody asks: most texts show no sign of a second page.</summary>
internal sealed class PageProse
{
    private readonly Lazy<double[]> _before;

    private PageProse(Func<double[]> sum) => _before = new Lazy<double[]>(sum);

    internal double Between(int start, int end) => _before.Value[end] - _before.Value[start];

    /// <summary>
    /// Measured on the input, not on the blocks: cleaning takes credits off captions, and splitting must find the same pages behind it.
    /// </summary>
    internal static PageProse OfText(Document document, CancellationToken cancellationToken)
    {
        var blocks = document.Blocks;
        return Sum(document, index =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = blocks[index].Text.Span.Start;
            var end = index + 1 < blocks.Length ? blocks[index + 1].Text.Span.Start : document.Text.Length;
            return WordsOfSentences(document.Text.AsSpan(start, Math.Max(0, end - start)));
        });
    }

    /// <summary>Only what was judged to be body: a site has sentences everywhere.</summary>
    internal static PageProse OfBody(Document document) =>
        Sum(document, index => document.Blocks[index] is { Role: BlockRole.Body, Text.Value: var line } ? WordsOfSentences(line) : 0);

    private static PageProse Sum(Document document, Func<int, double> words) => new(() =>
    {
        var before = new double[document.Blocks.Length + 1];
        for (var index = 0; index < document.Blocks.Length; index++)
            before[index + 1] = before[index] + words(index);
        return before;
    });

    private static double WordsOfSentences(ReadOnlySpan<char> text)
    {
        var line = text.TrimEnd();
        return BlockMeasure.IsSentenceEnd(line) ? BlockMeasure.CountWords(line) : 0;
    }
}
