using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Pdf;

/// <summary>Joins lines to paragraphs: over the ends of columns and pages where a sentence goes on, and words over the hyphen at a line's end.</summary>
internal static partial class Paragraphs
{
    private const double OtherSize = 0.08;
    private const double Indent = 0.7;
    private const double WideStep = 1.35;

    internal static List<Paragraph> Of(IReadOnlyList<TextLine> lines, CancellationToken cancellationToken)
    {
        var compounds = lines.SelectMany(line => Compound().Matches(line.Text).Select(match => match.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var step = TypicalStep(lines);
        var paragraphs = new List<Paragraph>();
        var text = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index > 0 && !GoesOn(lines[index - 1], lines[index], step))
                Flush(lines[index - 1]);
            Join(text, lines[index].Text, compounds);
        }

        if (lines.Count > 0)
            Flush(lines[^1]);
        return paragraphs;

        void Flush(TextLine last)
        {
            paragraphs.Add(new Paragraph(text.ToString(), last.Page, last.Size, last.IsBold));
            text.Clear();
        }
    }

    private static bool GoesOn(TextLine line, TextLine next, double step)
    {
        if (Math.Abs(next.Size - line.Size) > OtherSize * line.Size || next.IsBold != line.IsBold)
            return false;
        var down = line.Baseline - next.Baseline;
        if (next.Page != line.Page || down <= 0)
            return !EndsSentence(line.Text) && (char.IsLower(next.Text[0]) || EndsInHyphen(line.Text));
        if (down > WideStep * Math.Max(step, line.Size))
            return false;
        return next.Left - line.Left <= Indent * line.Size || !EndsSentence(line.Text);
    }

    /// <summary>The commonest step from a line to the next, in points.</summary>
    private static double TypicalStep(IReadOnlyList<TextLine> lines)
    {
        var steps = new Dictionary<double, int>();
        for (var index = 1; index < lines.Count; index++)
        {
            var step = Math.Round(lines[index - 1].Baseline - lines[index].Baseline, 1);
            if (step > 0 && lines[index].Page == lines[index - 1].Page)
                steps[step] = steps.GetValueOrDefault(step) + 1;
        }

        return steps.Count == 0 ? 0 : steps.MaxBy(pair => (pair.Value, -pair.Key)).Key;
    }

    private static void Join(StringBuilder text, string line, HashSet<string> compounds)
    {
        var before = text.ToString(Math.Max(0, text.Length - 60), Math.Min(60, text.Length));
        if (EndsInHyphen(before) && char.IsLower(line[0]))
        {
            // A word that has its hyphen elsewhere in the middle of a line keeps it.
            var first = LastPart().Match(before).Value;
            if (before[^1] == '\u00AD' || !compounds.Contains(first + FirstWord().Match(line).Value))
                text.Length--;
        }
        else if (text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    private static bool EndsInHyphen(string text) => text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(text[^2]);

    private static bool EndsSentence(string text) => text.TrimEnd('"', '\'', '”', '’', '»', ')') is { Length: > 0 } trimmed && trimmed[^1] is '.' or '!' or '?' or ':' or '。' or '！' or '？';

    [GeneratedRegex("\\p{L}+-\\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();

    [GeneratedRegex("\\p{L}+-$", RegexOptions.CultureInvariant)]
    private static partial Regex LastPart();

    [GeneratedRegex("^\\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();
}
