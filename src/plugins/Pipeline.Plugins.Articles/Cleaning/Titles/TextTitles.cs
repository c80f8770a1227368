using Pipeline.Documents;
using Pipeline.Plugins.Articles.Learning;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Candidates for the headline of a plain text: lines before the story and its first ones, judged by a small trained model.</summary>
internal static class TextTitles
{
    private const int MostCandidates = 10;
    private const string Evidence = "line by the story's start";
    private const double Least = 0.1;
    private const double Surest = 0.95;

    // The lines share one chance, and that a text has no headline has its part in it; the model counts their odds against that.
    private const double NoneOfThem = 1;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("title-lines.json"));

    internal static IEnumerable<Candidate<string>> Of(Document document)
    {
        var lines = new TitleLines(document);
        (int Index, double Odds)[] rows = [.. Rows(lines).Select(row => (row.Index, Math.Exp(Model.Value.Score(row.Features))))];
        var sum = NoneOfThem + rows.Sum(row => row.Odds);
        return rows
            .Where(row => row.Odds / sum >= Least)
            .Select(row => Candidate(lines, row.Index, Math.Min(Surest, row.Odds / sum)))
            .OrderByDescending(candidate => candidate.Confidence)
            .DistinctBy(candidate => TitleText.Key(candidate.Value))
            .Take(MostCandidates);
    }

    /// <summary>Every line that can be the headline, with what the model looks at.</summary>
    internal static IEnumerable<(int Index, double[] Features)> Rows(TitleLines lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].IsCandidate && !lines.IsOwner(index))
                yield return (index, TextTitleFeatures.Of(lines, index));
        }
    }

    private static Candidate<string> Candidate(TitleLines lines, int index, double chance)
    {
        var line = lines[index];
        var part = TitlePart.Of(lines, index);
        var left = part.Left(line.Text);
        return new Candidate<string>(part.In(line.Text), chance, left.Length == 0 ? Evidence : $"{Evidence} without '{left}'", line.Block.Text.Locate(part.Start, part.End - part.Start));
    }
}
