using System.Collections.Immutable;
using Pipeline.Plugins.Articles.Metadata.Bylines;
using Pipeline.Plugins.Articles.Metadata.Edges;

namespace Pipeline.Plugins.Articles.Metadata.People;

/// <summary>Names that a line around the story gives together.</summary>
/// <param name="Line">The line.</param>
/// <param name="At">Which of the lines it is.</param>
/// <param name="Piece">The piece of it that names them.</param>
/// <param name="Names">The names, with their places in the line.</param>
/// <param name="IsInside">True when a word such as "by" inside the piece introduces them.</param>
internal sealed record PersonMention(EdgeLine Line, int At, BylinePiece Piece, ImmutableArray<FoundName> Names, bool IsInside)
{
    private const string Signs = " ,|&0123456789.…";
    private const int LongestOffice = 40;

    /// <summary>True when nothing stands behind the names but signs, the number of a note or an office.</summary>
    internal bool IsBare => IsBareBehind(Rest);

    internal string Text => Line.Block.Text.Value;

    /// <summary>What stands behind the names, to the end of the piece.</summary>
    internal string Rest { get; } = Behind(Line.Block.Text.Value, Names[^1].Start + Names[^1].Length, Piece.Start + Piece.Text.Length);

    /// <summary>True for what stands behind a name when it is nothing but signs, the number of a note or an office.</summary>
    internal static bool IsBareBehind(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(Signs);
        return rest.IsEmpty || (rest.Length <= LongestOffice && char.IsUpper(rest[0]) && NameWords.HasOffice(rest));
    }

    private static string Behind(string text, int names, int piece) => text[Math.Min(text.Length, names)..Math.Min(text.Length, Math.Max(names, piece))].Trim();
}
