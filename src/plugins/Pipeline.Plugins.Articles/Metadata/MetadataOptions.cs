namespace Pipeline.Plugins.Articles.Metadata;

/// <summary>What can be set for <c>articles.metadata</c>.</summary>
public sealed class MetadataOptions;
