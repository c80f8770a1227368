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
        Rows(document)
            .Select(row => new Candidate<string>(row.Claim.Value, Math.Min(Surest, Chance(Model.Value.Score(row.Features))), row.Claim.Evidence, row.Claim.Span))
            .Where(candidate => candidate.Confidence >= Least)
            .OrderByDescending(candidate => candidate.Confidence)
            .Take(MostCandidates);

    /// <summary>Every wording, with what the model looks at.</summary>
    internal static IEnumerable<(TitleClaim Claim, double[] Features)> Rows(Document document)
    {
        var claims = new TitleClaims(document);
        var context = new HtmlTitleContext(claims);
        var story = new StoryTerms(document, claims.FirstBody);
        return claims.All.Select(claim => (claim, HtmlTitleFeatures.Of(claims, claim, story, context)));
    }

    private static double Chance(double score) => 1 / (1 + Math.Exp(-score));
}
