using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>What can be set for <c>articles.summarise</c>.</summary>
public sealed class SummariseOptions
{
    /// <summary>How many sentences a summary has at most.</summary>
    [Range(1, 20)]
    public int Sentences { get; init; } = 3;

    /// <summary>How many keywords are named at most.</summary>
    [Range(0, 50)]
    public int MaxKeywords { get; init; } = 10;
}
