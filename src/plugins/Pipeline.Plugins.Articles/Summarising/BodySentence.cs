using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>A sentence of the body, with its place in the input.</summary>
/// <param name="Text">The sentence as it stands in its block.</param>
/// <param name="Span">Where it stands in the input.</param>
/// <param name="Words">How many words it has.</param>
internal sealed record BodySentence(string Text, SourceSpan Span, int Words);
