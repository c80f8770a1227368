namespace Pipeline.Documents;

/// <summary>A summary in words of its own, beside the sentences of the article in <see cref="Document.Summary"/>.</summary>
/// <param name="Text">The summary.</param>
/// <param name="Author">What wrote it: the name of a model.</param>
public sealed record WrittenSummary(string Text, string Author);
