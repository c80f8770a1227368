using System.Text;

namespace Pipeline.Plugins.Pdf;

/// <summary>Words of a page that stand on one baseline, from the left, the rows from the top. Raised signs, such as the mark of a footnote, belong to the row below them.</summary>
internal static class PageRows
{
    private const double SameBaseline = 0.35;
    private const double Smaller = 0.85;
    private const double LeastRaise = 0.15;
    private const double MostRaise = 0.6;
    private const double Beside = 0.35;

    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";

    internal static List<List<PlacedWord>> Of(List<PlacedWord> words, CancellationToken cancellationToken)
    {
        PlacedWord[] sorted = [.. words.OrderByDescending(word => word.Baseline)];
        var rows = new List<List<PlacedWord>>();
        for (var start = 0; start < sorted.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = start + 1;
            while (end < sorted.Length && sorted[start].Baseline - sorted[end].Baseline < SameBaseline * sorted[start].Size)
                end++;
            List<PlacedWord> row = [.. sorted[start..end].OrderBy(word => word.Left)];
            if (rows.Count > 0)
                Lower(rows[^1], row);
            if (rows.Count > 0 && rows[^1].Count == 0)
                rows.RemoveAt(rows.Count - 1);
            rows.Add(row);
            start = end;
        }

        return [.. rows.Select(Join)];
    }

    /// <summary>Takes the raised signs of a row down into the row below.</summary>
    private static void Lower(List<PlacedWord> above, List<PlacedWord> row)
    {
        var edges = row.Select(word => word.Left).ToArray();
        var places = above.ToLookup(word => IsFree(word, row, edges));
        if (!places.Contains(true))
            return;
        above.Clear();
        above.AddRange(places[false]);
        row.AddRange(places[true]);
        row.Sort((one, other) => one.Left.CompareTo(other.Left));
    }

    // Beside a word of the row, over none, and no higher than a raised sign stands.
    private static bool IsFree(PlacedWord word, List<PlacedWord> row, double[] edges)
    {
        var found = Array.BinarySearch(edges, word.Left);
        var next = found < 0 ? ~found : found;
        return (next > 0 && IsRaised(word, row[next - 1]) && word.Left > row[next - 1].Right - (Beside * word.Size) && word.Left - row[next - 1].Right < Beside * row[next - 1].Size && (next == row.Count || word.Right <= row[next].Left))
            || (next < row.Count && IsRaised(word, row[next]) && word.Right <= row[next].Left && row[next].Left - word.Right < row[next].Size);
    }

    private static bool IsRaised(PlacedWord word, PlacedWord beside) =>
        word.Size <= Smaller * beside.Size && word.Baseline - beside.Baseline is var raise && raise >= LeastRaise * beside.Size && raise <= MostRaise * beside.Size;

    private static List<PlacedWord> Join(List<PlacedWord> row)
    {
        var joined = new List<PlacedWord>(row.Count);
        var marks = new StringBuilder();
        foreach (var word in row)
        {
            if (joined.Count > 0 && IsRaised(word, joined[^1]) && word.Left - joined[^1].Right < Beside * joined[^1].Size)
            {
                marks.Append(Raise(word.Text));
                joined[^1] = joined[^1] with { Right = word.Right };
                continue;
            }

            Mark();
            joined.Add(joined.Count == 0 && row.Count > 1 && IsRaised(word, row[1]) ? word with { Text = Raise(word.Text) } : word);
        }

        Mark();
        return joined;

        void Mark()
        {
            if (marks.Length == 0)
                return;
            joined[^1] = joined[^1] with { Text = $"{joined[^1].Text}{marks}" };
            marks.Clear();
        }
    }

    private static string Raise(string text) => text.All(Plain.Contains) ? string.Concat(text.Select(sign => Raised[Plain.IndexOf(sign, StringComparison.Ordinal)])) : text;
}
