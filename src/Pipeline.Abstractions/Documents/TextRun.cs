namespace Pipeline.Documents;

/// <summary>
/// A stretch of a <see cref="SourcedText"/> and the input characters it came from. Equal lengths map character
/// by character, the same characters but for white space read as a plain space; different lengths (<c>&amp;amp;</c> read as <c>&amp;</c>)
/// map as a whole.
/// </summary>
/// <param name="TextStart">Where the run starts in the text, in UTF-16 code units.</param>
/// <param name="TextLength">How long it is in the text, at least 1.</param>
/// <param name="Source">Where it came from.</param>
public readonly record struct TextRun(int TextStart, int TextLength, SourceSpan Source)
{
    /// <summary>Index just behind the run in the text.</summary>
    public int TextEnd => TextStart + TextLength;

    internal bool IsVerbatim => TextLength == Source.Length;

    internal TextRun Slice(int from, int to) => IsVerbatim
        ? new TextRun(from, to - from, new SourceSpan(Source.Start + from - TextStart, to - from))
        : new TextRun(from, to - from, Source);
}
