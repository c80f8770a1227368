namespace Pipeline.Documents;

/// <summary>A link inside a block's text.</summary>
/// <param name="Start">Where its text starts in the block's text, in UTF-16 code units.</param>
/// <param name="Length">How long its text is.</param>
/// <param name="Target">Where it points, as written in the input.</param>
public readonly record struct Link(int Start, int Length, string Target);
