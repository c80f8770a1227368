using System.Globalization;
using System.Text;

namespace Pipeline.Cli.Output;

/// <summary>Makes text from outside fit for a terminal: no control character, no direction override reaches it.</summary>
internal static class Printable
{
    internal static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                line.Append(rune.Value is '\n' or '\t' ? " " : "\uFFFD");
            else if (rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
                line.Append(rune.ToString());
        }

        return line.ToString();
    }

    /// <summary>At most so many characters, cut in the middle of what is longer.</summary>
    internal static string Shortened(string text, int longest)
    {
        var line = Line(text);
        return line.Length <= longest ? line : $"{line[..(longest / 2)]}…{line[^((longest / 2) - 1)..]}";
    }
}
