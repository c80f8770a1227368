namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>What can be set for <c>articles.clean</c>.</summary>
public sealed class CleanOptions;
