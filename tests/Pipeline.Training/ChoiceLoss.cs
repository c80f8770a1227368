namespace Pipeline.Training;

/// <summary>
/// The loss of a choice: each page's candidates, and "none of them" with a score of nothing, share one chance (the conditional logit), so that a candidate
/// learns to be likelier than its neighbours and not than all lines of all pages. Where several are right, any of them will do.
/// </summary>
internal sealed class ChoiceLoss
{
    private const double LeastCurvature = 1e-6;

    private readonly IReadOnlyList<RankedPage> _pages;
    private readonly int[] _starts;

    internal ChoiceLoss(IReadOnlyList<RankedPage> pages)
    {
        _pages = pages;
        _starts = new int[pages.Count];
        for (var page = 1; page < _starts.Length; page++)
            _starts[page] = _starts[page - 1] + pages[page - 1].Rows.Length;
    }

    /// <param name="scores">The scores of the rows of all pages, one page behind the other.</param>
    /// <param name="gradients">Takes the first and second derivative for each.</param>
    internal void Derive(double[] scores, double[] gradients)
    {
        for (var page = 0; page < _pages.Count; page++)
            Derive(_pages[page], scores.AsSpan(_starts[page], _pages[page].Rows.Length), gradients.AsSpan(2 * _starts[page]));
    }

    private static void Derive(RankedPage page, ReadOnlySpan<double> scores, Span<double> gradients)
    {
        var most = 0.0;
        foreach (var score in scores)
            most = Math.Max(most, score);
        double sum = Math.Exp(-most), right = 0;
        for (var row = 0; row < scores.Length; row++)
        {
            var odds = Math.Exp(scores[row] - most);
            sum += odds;
            right += page.Right[row] ? odds : 0;
        }

        for (var row = 0; row < scores.Length; row++)
        {
            var odds = Math.Exp(scores[row] - most);
            gradients[2 * row] = page.Weight * ((page.Right[row] ? odds / right : 0) - (odds / sum));
            gradients[(2 * row) + 1] = page.Weight * Math.Max(odds / sum * (1 - (odds / sum)), LeastCurvature);
        }
    }
}
