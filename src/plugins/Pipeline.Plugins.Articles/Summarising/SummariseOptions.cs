namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>What can be set for <c>articles.summarise</c>.</summary>
public sealed class SummariseOptions;
