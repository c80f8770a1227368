using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Cleaning.Text;

/// <summary>Tells a line that holds a date or a time of day, in any of the usual orders; what it means is read later.</summary>
internal static partial class TextDates
{
    internal static bool Match(string line) => line.Any(char.IsDigit) && Date().IsMatch(line);

    [GeneratedRegex(
        "\\b(19|20)\\d\\d[-./年]\\s?\\d{1,2}|\\d{1,2}:\\d\\d|\\b\\d{1,2}(st|nd|rd|th)?\\.?\\s+\\p{L}{3,10}\\.?,?\\s+(19|20)\\d\\d\\b|\\b\\p{L}{3,10}\\.?\\s+\\d{1,2}(st|nd|rd|th)?,?\\s+(19|20)\\d\\d\\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
