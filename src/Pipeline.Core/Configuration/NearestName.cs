namespace Pipeline.Core.Configuration;

/// <summary>Finds what somebody meant who typed something else.</summary>
internal static class NearestName
{
    /// <summary>A question to stand behind a message, or the whole list where nothing is near; empty when there is nothing to choose from.</summary>
    internal static string Hint(string typed, IReadOnlyCollection<string> known)
    {
        var nearest = known.Select(name => (Name: name, Distance: Distance(typed, name))).OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal).FirstOrDefault();
        if (nearest.Name is null)
            return "";
        return nearest.Distance <= Math.Max(2, nearest.Name.Length / 3) ? $" Did you mean '{nearest.Name}'?" : $" Known here: {string.Join(", ", known)}.";
    }

    // Letters to insert, drop, change or swap with the next one (restricted Damerau-Levenshtein), whatever their case.
    private static int Distance(string typed, string name)
    {
        var (first, second) = (Fold(typed), Fold(name));
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var row = 0; row <= first.Length; row++)
        {
            for (var column = 0; column <= second.Length; column++)
                rows[row, column] = row == 0 || column == 0 ? row + column : Cell(rows, first, second, row, column);
        }

        return rows[first.Length, second.Length];
    }

    private static int Cell(int[,] rows, string first, string second, int row, int column)
    {
        var same = first[row - 1] == second[column - 1] ? 0 : 1;
        var least = Math.Min(Math.Min(rows[row - 1, column], rows[row, column - 1]) + 1, rows[row - 1, column - 1] + same);
        var isSwap = row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1];
        return isSwap ? Math.Min(least, rows[row - 2, column - 2] + 1) : least;
    }

    private static string Fold(string text) => (text.Length > 100 ? text[..100] : text).ToUpperInvariant();
}
