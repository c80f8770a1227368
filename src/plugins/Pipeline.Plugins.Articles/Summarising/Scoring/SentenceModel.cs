using Pipeline.Plugins.Articles.Learning;

namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>The sentence model; <c>docs/model-summary.md</c> says how it was trained and what it reaches.</summary>
internal static class SentenceModel
{
    private static readonly Lazy<BoostedTrees> Trees = new(() => BoostedTrees.Load("summary-gb60x4.json"));

    /// <summary>The logit of the chance that a sentence belongs into the summary.</summary>
    internal static double Score(double[] features) => Trees.Value.Score(features);
}
