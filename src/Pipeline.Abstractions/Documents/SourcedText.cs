using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pipeline.Documents;

/// <summary>
/// Text that knows where it came from: every part of it can be traced to characters of <see cref="Document.Text"/>. Immutable.
/// </summary>
public sealed class SourcedText
{
    /// <summary>No text, from nowhere.</summary>
    public static SourcedText Empty { get; } = new("", []);

    /// <summary>A text from its runs; for serialisers. Build one with <see cref="SourcedTextBuilder"/> or <see cref="FromSource"/>.</summary>
    /// <exception cref="ArgumentException">The runs do not cover the text from its start to its end without a gap.</exception>
    [JsonConstructor]
    public SourcedText(string value, ImmutableArray<TextRun> runs)
    {
        ArgumentNullException.ThrowIfNull(value);
        var covered = 0;
        foreach (var run in runs)
        {
            if (run.TextStart != covered || run.TextLength < 1)
                throw new ArgumentException("The runs must cover the text without gap or overlap.", nameof(runs));
            covered = run.TextEnd;
        }

        if (covered != value.Length)
            throw new ArgumentException("The runs must cover the whole text.", nameof(runs));
        Value = value;
        Runs = runs;
    }

    /// <summary>The characters.</summary>
    public string Value { get; }

    /// <summary>Where they came from, in the order of the text, without gap or overlap.</summary>
    public ImmutableArray<TextRun> Runs { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    [JsonIgnore]
    public int Length => Value.Length;

    /// <summary>The smallest span of the input that holds the whole text; empty at 0 for an empty text.</summary>
    [JsonIgnore]
    public SourceSpan Span => Length == 0 ? default : Locate(0, Length);

    /// <summary>Takes a span of the input as it is.</summary>
    /// <param name="source">The decoded input, <see cref="Document.Text"/>.</param>
    /// <param name="span">The span, inside <paramref name="source"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the source.</exception>
    public static SourcedText FromSource(string source, SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        return span.Length == 0 ? Empty : new SourcedText(source.Substring(span.Start, span.Length), [new TextRun(0, span.Length, span)]);
    }

    /// <summary>The smallest span of the input that <paramref name="length"/> code units from <paramref name="start"/> came from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or not inside the text.</exception>
    public SourceSpan Locate(int start, int length)
    {
        CheckRange(start, length);
        ArgumentOutOfRangeException.ThrowIfZero(length);
        var index = RunAt(start);
        var span = Clip(Runs[index], start, start + length).Source;
        while (++index < Runs.Length && Runs[index].TextStart < start + length)
            span = span.Cover(Clip(Runs[index], start, start + length).Source);
        return span;
    }

    /// <summary>Part of the text, with its provenance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the text.</exception>
    public SourcedText Slice(int start, int length)
    {
        CheckRange(start, length);
        if (length == 0)
            return Empty;
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        for (var index = RunAt(start); index < Runs.Length && Runs[index].TextStart < start + length; index++)
        {
            var run = Clip(Runs[index], start, start + length);
            runs.Add(run with { TextStart = run.TextStart - start });
        }

        return new SourcedText(Value.Substring(start, length), runs.ToImmutable());
    }

    /// <summary>The text without white space at its ends.</summary>
    public SourcedText Trim()
    {
        var start = Length - Value.AsSpan().TrimStart().Length;
        return Slice(start, Value.AsSpan(start).TrimEnd().Length);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static TextRun Clip(TextRun run, int from, int to) =>
        run.Slice(Math.Max(run.TextStart, from), Math.Min(run.TextEnd, to));

    private int RunAt(int position)
    {
        int low = 0, high = Runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].TextEnd <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void CheckRange(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
    }
}
