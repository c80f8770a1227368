using System.Text;

namespace Pipeline.Plugins.Pdf;

/// <summary>Joins lines to paragraphs: over the ends of columns and pages where a sentence goes on, and words over the hyphen at a line's end.</summary>
internal static class Paragraphs
{
    private const double WideStep = 1.35;
    private const double WideStepOfLarge = 1.6;
    private const double Larger = 1.1;
    private const double ShortBy = 5;

    internal const string Bullets = "•‣▪◦●○∙■□";

    internal static List<Paragraph> Of(IReadOnlyList<TextLine> lines, CancellationToken cancellationToken)
    {
        var (hyphens, tables) = (new Hyphens(lines), new TableRows(lines));
        var (step, size, breaks) = (TypicalStep(lines), TypicalSize(lines), new ColumnBreaks(lines));
        var paragraphs = new List<Paragraph>();
        var text = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tables.At(index, out var behind) is { Count: > 0 } rows)
            {
                if (text.Length > 0)
                    Flush(lines[index - 1]);
                paragraphs.AddRange(rows);
                index = behind - 1;
                continue;
            }

            if (text.Length > 0 && !GoesOn(lines[index - 1], lines[index], step, size, () => breaks.GoesOnAt(index)))
                Flush(lines[index - 1]);
            hyphens.Join(text, lines[index].Text);
        }

        if (text.Length > 0)
            Flush(lines[^1]);
        return Interruptions.MoveBehind(paragraphs, hyphens);

        void Flush(TextLine last)
        {
            paragraphs.Add(new Paragraph(text.ToString(), last.Page, last.Size, last.IsBold));
            text.Clear();
        }
    }

    private static bool GoesOn(TextLine line, TextLine next, double step, double size, Func<bool> overBreak)
    {
        if (!next.IsSetAs(line) || Bullets.Contains(next.Text[0]))
            return false;
        var down = line.Baseline - next.Baseline;
        if (next.Page != line.Page || down <= 0)
            return overBreak();
        // A headline of several lines has a step of its own.
        if (down > (line.Size > Larger * size ? WideStepOfLarge * line.Size : WideStep * Math.Max(step, line.Size)))
            return false;
        var isShort = next.Right - line.Right > ShortBy * line.Size;
        var isIndented = next.Left - line.Left > ColumnBreaks.Indent * line.Size;
        if (next.IsSlanted != line.IsSlanted && (isShort || isIndented))
            return false;
        return !isIndented || (Sentences.IsOpen(line.Text) && !isShort);
    }

    private static double TypicalSize(IReadOnlyList<TextLine> lines) =>
        lines.Count == 0 ? 0 : lines.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;

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
}
