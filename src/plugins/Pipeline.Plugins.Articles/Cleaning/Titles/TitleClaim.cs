using System.Numerics;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>A wording of the headline that a page gives somewhere, with all the places that give it.</summary>
/// <param name="Value">The wording.</param>
/// <param name="Sources">The places.</param>
/// <param name="Evidence">The places in a few words.</param>
/// <param name="Span">Where it stands, when that is known.</param>
/// <param name="Block">Index of the first heading that says it; −1 when none does.</param>
internal sealed record TitleClaim(string Value, TitleSources Sources, string Evidence, SourceSpan? Span, int Block)
{
    private const int LongestEvidence = 200;

    internal string Key { get; } = TitleText.Key(Value);

    internal IReadOnlyCollection<uint> Terms { get; } = [.. StoryTerms.Of(Value).Distinct()];

    /// <summary>How many places give it.</summary>
    internal int Places => BitOperations.PopCount((uint)Sources);

    /// <summary>True when one of these places gives it.</summary>
    internal bool Is(TitleSources any) => (Sources & any) != 0;

    internal TitleClaim With(TitleClaim other) => this with
    {
        Sources = Sources | other.Sources,
        Evidence = Evidence.Contains(other.Evidence, StringComparison.Ordinal) || Evidence.Length > LongestEvidence ? Evidence : $"{Evidence}, {other.Evidence}",
        Span = Span ?? other.Span,
        Block = Block >= 0 ? Block : other.Block,
    };

    /// <summary>The share of both wordings' words that they have in common.</summary>
    internal double Likeness(TitleClaim? other)
    {
        if (other is null || Terms.Count == 0)
            return 0;
        var shared = Terms.Count(other.Terms.Contains);
        return (double)shared / (Terms.Count + other.Terms.Count - shared);
    }
}
