using System.Buffers;
using System.Globalization;
using Pipeline.Plugins.Articles.Metadata.Dates;

namespace Pipeline.Plugins.Articles.Metadata.Bylines;

/// <summary>A label found in a line: where it stands, with its sign, and what it introduces.</summary>
internal readonly record struct BylineMark(int Start, int End, BylineRole Role)
{
    private const int LongestZone = 4;
    private const string Breaks = "|｜·•–—-―/／;；,()（）[]【】\t";

    private static readonly SearchValues<char> Signs = SearchValues.Create(":：=＝｜丨/／");

    /// <summary>All labels of a line, in its order, without overlap.</summary>
    /// <param name="line">The line.</param>
    /// <param name="dates">The dates in it.</param>
    internal static List<BylineMark> Find(string line, List<FoundDate> dates)
    {
        var marks = new List<BylineMark>();
        var lastSign = line.AsSpan().LastIndexOfAny(Signs);
        for (var position = 0; position < line.Length;)
        {
            if (TryRead(line, position, lastSign, dates) is { } mark)
            {
                marks.Add(mark);
                position = mark.End;
            }
            else
            {
                position++;
            }
        }

        return marks;
    }

    private static BylineMark? TryRead(string line, int position, int lastSign, List<FoundDate> dates)
    {
        if (!char.IsLetter(line[position]))
            return null;
        var isFresh = IsBehindDate(line, position, dates);
        if (!CanStart(line, position, isFresh))
            return null;
        var opens = isFresh || IsOpening(line, position);
        // Inside a line a label is one by the sign behind it, but in scripts without spaces.
        if (!opens && position > lastSign && !IsWide(line[position]))
            return null;
        for (var length = Math.Min(BylineLabels.LongestLabel, line.Length - position); length > 0; length--)
        {
            // What stands behind is looked at first: that costs least and turns most away.
            var end = position + length;
            var label = line.AsSpan(position, length);
            if (SignBehind(line, end) is var behind and > 0 && BylineLabels.Signed.TryGetValue(label, out var role))
                return new BylineMark(position, behind, role);
            if (IsWide(line[position]) && end < line.Length && BylineLabels.Joined.TryGetValue(label, out role))
                return new BylineMark(position, end, role);
            if (opens && (end == line.Length || char.IsWhiteSpace(line[end]) || IsGluedLabel(line, end)) && BylineLabels.Named.TryGetValue(label, out role) && IsBeforeValue(line, end, role))
                return new BylineMark(position, end, role);
        }

        return null;
    }

    // Behind a date, and behind the short name of its time zone, something new starts although no sign stands before it.
    private static bool IsBehindDate(string line, int position, List<FoundDate> dates)
    {
        foreach (var date in dates)
        {
            if (position >= date.End && position <= date.End + LongestZone + 2 && line.AsSpan(date.End, position - date.End).Trim() is var between
                && between.Length <= LongestZone && !between.ContainsAnyExceptInRange('A', 'Z'))
            {
                return true;
            }
        }

        return false;
    }

    // A label starts a word; in scripts without spaces, and where a page glued two texts ("15:13Source:"), at any change of kind.
    private static bool CanStart(string line, int position, bool isFresh) =>
        isFresh || position == 0 || !char.IsLetterOrDigit(line[position - 1]) || IsWide(line[position])
        || (char.IsUpper(line[position]) && (char.IsLower(line[position - 1]) || char.IsDigit(line[position - 1])));

    private static int SignBehind(string line, int end)
    {
        var at = end;
        while (at < line.Length && at < end + 2 && char.IsWhiteSpace(line[at]))
            at++;
        return at < line.Length && Signs.Contains(line[at]) && (at == end || line[at] is not ('/' or '／')) ? at + 1 : 0;
    }

    private static bool IsOpening(string line, int position)
    {
        var before = line.AsSpan(0, position).TrimEnd();
        return before.IsEmpty || Breaks.Contains(before[^1], StringComparison.Ordinal);
    }

    private static bool IsBeforeValue(string line, int end, BylineRole role)
    {
        if (end >= line.Length)
            return end == line.Length;
        var at = end;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        if (at == end)
            return role == BylineRole.Author && IsGluedLabel(line, end);
        return at < line.Length && (char.IsUpper(line[at]) || CharUnicodeInfo.GetUnicodeCategory(line[at]) == UnicodeCategory.OtherLetter
            || (role is BylineRole.Published or BylineRole.Updated && char.IsLetterOrDigit(line[at])));
    }

    // "ByAda Brook", where a page set the label in an element of its own; no name starts with these syllables and a capital behind them.
    private static bool IsGluedLabel(string line, int end) =>
        char.IsUpper(line[end]) && (line.AsSpan(0, end) is "By" or "by" or "Von" or "von" || line.AsSpan(0, end).EndsWith(" by", StringComparison.Ordinal));

    private static bool IsWide(char character) => character is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3';
}
