namespace Pipeline.Documents;

/// <summary>A sentence of the body chosen for the summary.</summary>
/// <param name="Text">The sentence, word for word as in its block.</param>
/// <param name="Span">Where it stands in the input.</param>
/// <param name="Score">How well it serves, comparable inside one document only.</param>
public sealed record SummarySentence(string Text, SourceSpan Span, double Score);
