using System.Text;

namespace Pipeline.Plugins.Pdf;

/// <summary>A footnote below a column or a caption above the next cuts a paragraph that goes on behind it: the paragraph is joined, and what cut it follows.</summary>
internal static class Interruptions
{
    private const int Most = 8;
    private const double Smaller = 0.93;
    private const double OtherSize = 0.08;

    internal static List<Paragraph> MoveBehind(List<Paragraph> paragraphs, Hyphens hyphens)
    {
        var moved = new List<Paragraph>(paragraphs.Count);
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var whole = paragraphs[index];
            var text = new StringBuilder(whole.Text);
            List<Paragraph> between = [];
            while (Continuation(paragraphs, index) is { } next)
            {
                between.AddRange(paragraphs[(index + 1)..next]);
                hyphens.Join(text, paragraphs[next].Text);
                index = next;
            }

            moved.Add(between.Count == 0 ? whole : whole with { Text = text.ToString(), Page = paragraphs[index].Page });
            moved.AddRange(between);
        }

        return moved;
    }

    /// <summary>Index of the paragraph that goes on with this one behind what stands between; <c>null</c> when nothing stands between or none does.</summary>
    private static int? Continuation(List<Paragraph> paragraphs, int index)
    {
        var paragraph = paragraphs[index];
        if (paragraph.IsRow || !Sentences.IsOpen(paragraph.Text))
            return null;
        var next = index + 1;
        while (next < paragraphs.Count && next - index <= Most && IsAside(paragraphs[next], paragraph))
            next++;
        return next > index + 1 && next < paragraphs.Count && IsSame(paragraph, paragraphs[next]) && Sentences.GoesOn(paragraph.Text, paragraphs[next].Text) ? next : null;
    }

    private static bool IsAside(Paragraph aside, Paragraph paragraph) => aside.Size < Smaller * paragraph.Size || Structure.IsLabelled(aside.Text);

    private static bool IsSame(Paragraph one, Paragraph other) => !other.IsRow && Math.Abs(one.Size - other.Size) <= OtherSize * one.Size && one.IsBold == other.IsBold;
}
