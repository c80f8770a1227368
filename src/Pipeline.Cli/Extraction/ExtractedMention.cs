namespace Pipeline.Cli.Extraction;

/// <summary>A name in the article, what it stands for, and how often it is there.</summary>
internal sealed record ExtractedMention(string Text, string Kind, int Count);
