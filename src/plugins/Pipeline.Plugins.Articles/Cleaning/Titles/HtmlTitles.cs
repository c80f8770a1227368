using Pipeline.Documents;
using Pipeline.Plugins.Articles.Learning;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Candidates for the headline of a page: every wording that it gives somewhere, judged by a small trained model.</summary>
internal static class HtmlTitles
{
    private const int MostCandidates = 12;
    private const double Least = 0.01;
    private const double Surest = 0.99;

    private static readonly Lazy<BoostedTrees> Model = new(() => BoostedTrees.Load("title-claims.json"));

    internal static IEnumerable<Candidate<string>> Of(Document document) =>
        Judged([.. Rows(document)], features => Model.Value.Score(features))
            .Select(judged => new Candidate<string>(judged.Claim.Value, Math.Min(Surest, Chance(judged.Score)), judged.Claim.Evidence, judged.Claim.Span))
            .Where(candidate => candidate.Confidence >= Least)
            .Take(MostCandidates);

    /// <summary>Every wording, with what the model looks at.</summary>
    internal static IEnumerable<(TitleClaim Claim, double[] Features)> Rows(Document document)
    {
        var claims = new TitleClaims(document);
        var context = new HtmlTitleContext(claims);
        var story = new StoryTerms(document, claims.FirstBody);
        return claims.All.Select(claim => (claim, HtmlTitleFeatures.Of(claims, claim, story, context)));
    }

    /// <summary>Every wording with the model's score, best first; where the page has one of its own, that one and the shared one change places if the model has them the other way round.</summary>
    internal static IEnumerable<(TitleClaim Claim, double Score)> Judged((TitleClaim Claim, double[] Features)[] rows, Func<double[], double> score)
    {
        TitleClaim[] claims = [.. rows.Select(row => row.Claim)];
        var scores = Array.ConvertAll(rows, row => score(row.Features));
        if (OwnWording.Of(claims) is { } wording)
        {
            int own = Array.IndexOf(claims, wording.Own), shared = Array.IndexOf(claims, wording.Shared);
            (scores[own], scores[shared]) = (Math.Max(scores[own], scores[shared]), Math.Min(scores[own], scores[shared]));
        }

        return claims.Zip(scores).OrderByDescending(judged => judged.Second);
    }

    private static double Chance(double score) => 1 / (1 + Math.Exp(-score));
}
