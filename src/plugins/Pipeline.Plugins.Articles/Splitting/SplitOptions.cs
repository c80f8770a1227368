namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>What can be set for <c>articles.split</c>.</summary>
public sealed class SplitOptions;
