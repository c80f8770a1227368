using System.Text;

namespace Pipeline.Plugins.Pdf;

/// <summary>Joins lines to paragraphs: over the ends of columns and pages where a sentence goes on, and words over the hyphen at a line's end.</summary>
internal static class Paragraphs
{
    private const double OtherSize = 0.08;
    private const double Indent = 0.7;
    private const double WideStep = 1.35;
    private const double WideStepOfLarge = 1.6;
    private const double Larger = 1.1;
    private const double ShortBy = 5;

    internal const string Bullets = "•‣▪◦●○∙■□";

    internal static List<Paragraph> Of(IReadOnlyList<TextLine> lines, CancellationToken cancellationToken)
    {
        var hyphens = new Hyphens(lines);
        var (step, size) = (TypicalStep(lines), TypicalSize(lines));
        var paragraphs = new List<Paragraph>();
        var text = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index > 0 && !GoesOn(lines, index, step, size))
                Flush(lines[index - 1]);
            hyphens.Join(text, lines[index].Text);
        }

        if (lines.Count > 0)
            Flush(lines[^1]);
        return Interruptions.MoveBehind(paragraphs, hyphens);

        void Flush(TextLine last)
        {
            paragraphs.Add(new Paragraph(text.ToString(), last.Page, last.Size, last.IsBold));
            text.Clear();
        }
    }

    /// <summary>True when a line goes on with the paragraph of the line before it.</summary>
    private static bool GoesOn(IReadOnlyList<TextLine> lines, int index, double step, double size)
    {
        var (line, next) = (lines[index - 1], lines[index]);
        if (Math.Abs(next.Size - line.Size) > OtherSize * line.Size || next.IsBold != line.IsBold || Bullets.Contains(next.Text[0]))
            return false;
        var down = line.Baseline - next.Baseline;
        if (next.Page != line.Page || down <= 0)
            return Sentences.IsOpen(line.Text) && (Sentences.GoesOn(line.Text, next.Text) || (IsFull(lines, index - 1) && !IsIndented(lines, index)));
        // A headline of several lines has a step of its own.
        if (down > (line.Size > Larger * size ? WideStepOfLarge * line.Size : WideStep * Math.Max(step, line.Size)))
            return false;
        var isShort = next.Right - line.Right > ShortBy * line.Size;
        var isIndented = next.Left - line.Left > Indent * line.Size;
        if (next.IsSlanted != line.IsSlanted && (isShort || isIndented))
            return false;
        return !isIndented || (Sentences.IsOpen(line.Text) && !isShort);
    }

    /// <summary>True when the last line of a column reaches as far right as the line above it.</summary>
    private static bool IsFull(IReadOnlyList<TextLine> lines, int index) =>
        index > 0 && AreBelow(lines[index - 1], lines[index]) && lines[index].Right >= lines[index - 1].Right - (Indent * lines[index].Size);

    /// <summary>True when the first line of a column starts further right than the line below it.</summary>
    private static bool IsIndented(IReadOnlyList<TextLine> lines, int index) =>
        index + 1 < lines.Count && AreBelow(lines[index], lines[index + 1]) && lines[index].Left - lines[index + 1].Left > Indent * lines[index].Size;

    private static bool AreBelow(TextLine line, TextLine next) =>
        next.Page == line.Page && next.Baseline < line.Baseline && Math.Abs(next.Size - line.Size) <= OtherSize * line.Size && next.IsBold == line.IsBold;

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
