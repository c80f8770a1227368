using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>
/// Very short news looks like a teaser to the model. Where it finds nothing at all, the best run of sentences is the story, so that no upload with prose
/// in it is refused for being short.
/// </summary>
internal static class RecallRetry
{
    private const double LineCost = 8;
    private const double MostLinked = 0.3;
    private const double JustAbove = 0.01;

    // So long a line with sentences in it is prose, though it be cut off in the middle of one.
    private const double LongLine = 40;
    private const int LeastSentences = 2;

    /// <summary>The scores as they are when one is above zero; else with the best run of sentences just above it.</summary>
    internal static IReadOnlyList<double> Ensure(IReadOnlyList<double> scores, TextTraits[] traits)
    {
        if (scores.Any(score => score > 0))
            return scores;
        var (start, end) = BestRun.Of([.. traits.Select(trait => IsProse(trait) ? trait.Words - LineCost : -LineCost)]);
        return [.. scores.Select((score, index) => index >= start && index < end && IsProse(traits[index]) ? JustAbove : score)];
    }

    private static bool IsProse(TextTraits traits) =>
        traits.LinkShare < MostLinked
        && (traits.EndsSentence ? traits.Words >= LineCost : traits.Words >= LongLine && traits.SentenceMarks >= LeastSentences);
}
