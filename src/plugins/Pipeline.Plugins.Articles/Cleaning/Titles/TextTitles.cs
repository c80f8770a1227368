using Pipeline.Documents;
using Pipeline.Plugins.Articles.Learning;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Candidates for the headline of a plain text: lines before the story and its first ones, judged by a small trained model.</summary>
internal static class TextTitles
{
    private const int MostCandidates = 10;
    private const double Least = 0.05;
    private const double Surest = 0.95;

    // The lines share one chance, and that a text has no headline has its part in it; the model counts their odds against that.
    private const double NoneOfThem = 1;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("title-lines.json"));

    internal static IEnumerable<Candidate<string>> Of(Document document)
    {
        (TitleLine Line, double Odds)[] rows = [.. Rows(new TitleLines(document)).Select(row => (row.Line, Math.Exp(Model.Value.Score(row.Features))))];
        var sum = NoneOfThem + rows.Sum(row => row.Odds);
        return rows
            .Select(row => new Candidate<string>(row.Line.Text, Math.Min(Surest, row.Odds / sum), "line by the story's start", row.Line.Block.Text.Span))
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
}
