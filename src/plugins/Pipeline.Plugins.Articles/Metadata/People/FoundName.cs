namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>A name found in a text.</summary>
/// <param name="Name">The name.</param>
/// <param name="Start">Where it starts in the text that was read.</param>
/// <param name="Length">How much of that text it takes.</param>
internal readonly record struct FoundName(string Name, int Start, int Length);
