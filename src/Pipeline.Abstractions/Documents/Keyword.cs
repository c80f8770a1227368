namespace Pipeline.Documents;

/// <summary>A word or phrase that says what the article is about.</summary>
/// <param name="Text">The phrase as it is most often written in the article.</param>
/// <param name="Score">How well it serves, comparable inside one document only.</param>
/// <param name="Count">How often it stands in the body.</param>
public sealed record Keyword(string Text, double Score, int Count);
