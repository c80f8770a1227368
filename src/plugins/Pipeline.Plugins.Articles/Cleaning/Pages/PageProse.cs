using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Pages;

/// <summary>
/// Words in sentences before each block, summed once. Measured on the input, not on the blocks: cleaning takes credits off captions, and splitting
/// must find the same pages behind it.
/// </summary>
internal sealed class PageProse
{
    private readonly double[] _before;

    internal PageProse(Document document, CancellationToken cancellationToken)
    {
        var blocks = document.Blocks;
        _before = new double[blocks.Length + 1];
        for (var index = 0; index < blocks.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = blocks[index].Text.Span.Start;
            var end = index + 1 < blocks.Length ? blocks[index + 1].Text.Span.Start : document.Text.Length;
            var line = document.Text.AsSpan(start, Math.Max(0, end - start)).TrimEnd();
            _before[index + 1] = _before[index] + (BlockMeasure.IsSentenceEnd(line) ? BlockMeasure.CountWords(line) : 0);
        }
    }

    internal double Between(int start, int end) => _before[end] - _before[start];
}
