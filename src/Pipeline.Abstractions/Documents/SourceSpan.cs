namespace Pipeline.Documents;

/// <summary>
/// A half-open range <c>[Start, Start + Length)</c> of the decoded input, <see cref="Document.Text"/>, counted in UTF-16 code units.
/// </summary>
/// <param name="Start">Index of the first code unit, 0 or more.</param>
/// <param name="Length">Number of code units, 0 or more.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Index just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>True when <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>The smallest span that holds both this one and <paramref name="other"/>.</summary>
    public SourceSpan Cover(SourceSpan other)
    {
        var start = Math.Min(Start, other.Start);
        return new SourceSpan(start, Math.Max(End, other.End) - start);
    }
}
