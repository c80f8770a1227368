using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Pdf;

/// <summary>Joins lines, and words over the hyphen at a line's end. A word that has its hyphen in the middle of a line elsewhere keeps it.</summary>
internal sealed partial class Hyphens(IReadOnlyList<TextLine> lines)
{
    // Long enough for the last word of a text.
    private const int LooksAt = 60;

    private readonly HashSet<string> _compounds = lines.SelectMany(line => Compound().Matches(line.Text).Select(match => match.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // Where a sign of its own ends lines, the common one is part of the word.
    private readonly bool _hasOwnSign = lines.Any(line => Sentences.EndsInHyphen(line.Text) && line.Text[^1] != '-');

    internal void Join(StringBuilder text, string line)
    {
        var before = text.ToString(Math.Max(0, text.Length - LooksAt), Math.Min(LooksAt, text.Length));
        if (Sentences.EndsInHyphen(before) && char.IsLower(line[0]))
        {
            var first = LastPart().Match(before).Value;
            if (before[^1] != '-' || !(_hasOwnSign || _compounds.Contains(first + FirstWord().Match(line).Value)))
                text.Length--;
        }
        else if (text.Length > 0 && !(IsUnspaced(text[^1]) && IsUnspaced(line[0])))
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    // Chinese and Japanese signs and their punctuation, which no space parts.
    private static bool IsUnspaced(char sign) => sign is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');

    [GeneratedRegex("\\p{L}+-\\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();

    [GeneratedRegex("\\p{L}+-$", RegexOptions.CultureInvariant)]
    private static partial Regex LastPart();

    [GeneratedRegex("^\\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();
}
