namespace Pipeline.Plugins.Articles.Reading;

/// <summary>What can be set for <c>articles.read</c>.</summary>
public sealed class ReadOptions;
