namespace Pipeline.Core.Configuration;

/// <summary>What is written of each article.</summary>
public sealed class ResultOptions
{
    /// <summary>Formats beside JSON, which is always written: <c>markdown</c>, <c>text</c>, ids of plugins' writers, or <c>json</c> alone for none. Empty for <c>markdown</c>.</summary>
    public string[] Formats { get; init; } = [];
}
