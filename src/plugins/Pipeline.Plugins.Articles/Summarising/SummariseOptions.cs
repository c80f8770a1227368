using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>What can be set for <c>articles.summarise</c>.</summary>
public sealed class SummariseOptions
{
    /// <summary>How the sentences are chosen.</summary>
    [EnumDataType(typeof(SummaryMethod))]
    public SummaryMethod Method { get; init; } = SummaryMethod.Model;

    /// <summary>How many sentences a summary has at most.</summary>
    [Range(1, 20)]
    public int Sentences { get; init; } = 3;

    /// <summary>How many words a summary has at most; a sentence that would go beyond is passed over. 0 for no such limit.</summary>
    [Range(0, 5_000)]
    public int Words { get; init; }

    /// <summary>How many keywords are named at most.</summary>
    [Range(0, 50)]
    public int MaxKeywords { get; init; } = 10;

    /// <summary>How many people, organisations and places are named at most.</summary>
    [Range(0, 500)]
    public int MaxMentions { get; init; } = 50;
}
