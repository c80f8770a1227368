using System.Buffers;
using Pipeline.Plugins.Articles.Metadata.Dates;

namespace Pipeline.Plugins.Articles.Metadata.Bylines;

/// <summary>Takes a line about author, source and time apart: <c>2026-01-09 09:40:27Vale Post Editor : A. Name</c>, <c>By A. Name and B. Name | 9 Jan 2026</c>.</summary>
internal static class BylineReader
{
    private static readonly string[] Separators = ["|", "｜", "·", "•", " – ", " — ", " - ", " / ", ";", "；", "\t", "►", "▪"];

    // The sign in each of them; most lines have none.
    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Separators.Select(separator => separator.Trim(' ')[0])]);

    private const string Openings = " \u00A0,:：-–—(（/|&•·.…";

    internal static List<BylinePiece> Read(string line, DateOrder order)
    {
        var dates = DateText.Find(line, order);
        var labels = BylineMark.Find(line, dates);
        var pieces = new List<BylinePiece>();
        var role = BylineRole.Unlabelled;
        int date = 0, label = 0, from = 0;
        while (from <= line.Length)
        {
            while (date < dates.Count && dates[date].Start < from)
                date++;
            while (label < labels.Count && labels[label].Start < from)
                label++;
            var nextDate = date < dates.Count ? dates[date].Start : line.Length;
            var nextLabel = label < labels.Count ? labels[label].Start : line.Length;
            var to = Math.Min(nextDate, nextLabel);
            AddTexts(pieces, line, from, to, role);
            if (to == line.Length)
                break;
            if (nextDate <= nextLabel)
            {
                pieces.Add(new BylinePiece(role == BylineRole.Updated ? role : BylineRole.Published, nextDate, line.Substring(nextDate, dates[date].Length), dates[date].Value, dates[date].IsAmbiguous, role is BylineRole.Published or BylineRole.Updated));
                (from, role) = (dates[date].End, BylineRole.Unlabelled);
            }
            else
            {
                (from, role) = (labels[label].End, labels[label].Role);
                if (from >= line.Length)
                    pieces.Add(new BylinePiece(role, line.Length, ""));
            }
        }

        return pieces;
    }

    /// <summary>Adds the text of a stretch, cut at separators; a label holds up to the first of them.</summary>
    private static void AddTexts(List<BylinePiece> pieces, string line, int from, int to, BylineRole role)
    {
        while (from < to)
        {
            var (end, next) = Cut(line, from, to);
            var text = line.AsSpan(from, end - from);
            var start = from + text.Length - text.TrimStart(Openings).Length;
            var trimmed = line.AsSpan(start, Math.Max(0, end - start)).TrimEnd(" \u00A0,:：-–—").ToString();
            if (trimmed.Length > 0)
            {
                pieces.Add(new BylinePiece(role, start, trimmed));
                role = BylineRole.Unlabelled;
            }

            from = next;
        }
    }

    private static (int End, int Next) Cut(string line, int from, int to)
    {
        var best = (End: to, Next: to);
        if (!line.AsSpan(from, to - from).ContainsAny(Signs))
            return best;
        foreach (var separator in Separators)
        {
            var at = line.IndexOf(separator, from, to - from, StringComparison.Ordinal);
            if (at >= 0 && at < best.End)
                best = (at, at + separator.Length);
        }

        return best;
    }
}
