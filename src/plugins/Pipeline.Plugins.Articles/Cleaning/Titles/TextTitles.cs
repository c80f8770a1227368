using Pipeline.Documents;
using Pipeline.Plugins.Articles.Learning;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Candidates for the headline of a plain text: lines before the story and its first ones, judged by a small trained model.</summary>
internal static class TextTitles
{
    private const int MostCandidates = 10;
    private const double Least = 0.02;
    private const double Surest = 0.95;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("title-lines.json"));

    internal static IEnumerable<Candidate<string>> Of(Document document)
    {
        var lines = new TitleLines(document);
        return Rows(lines)
            .Select(row => new Candidate<string>(row.Line.Text, Math.Min(Surest, Chance(Model.Value.Score(row.Features))), "line by the story's start", row.Line.Block.Text.Span))
            .Where(candidate => candidate.Confidence >= Least)
            .OrderByDescending(candidate => candidate.Confidence)
            .DistinctBy(candidate => TitleText.Key(candidate.Value))
            .Take(MostCandidates);
    }

    /// <summary>Every line that can be the headline, with what the model looks at.</summary>
    internal static IEnumerable<(TitleLine Line, double[] Features)> Rows(TitleLines lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].IsCandidate && !lines.IsOwner(index))
                yield return (lines[index], TextTitleFeatures.Of(lines, index));
        }
    }

    private static double Chance(double score) => 1 / (1 + Math.Exp(-score));
}
