using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>What makes a number at the end of a title something else than a part.</summary>
internal static partial class FalseFriends
{
    private const int LastManualSection = 8;

    /// <summary>Commands and calls that are best known by their section of the manual.</summary>
    private static readonly FrozenSet<string> ManualPages = FrozenSet.ToFrozenSet(
    [
        "awk", "bash", "cat", "chmod", "chown", "cp", "cron", "crontab", "curl", "exec", "find", "fork", "free", "gcc", "git", "grep", "init", "ioctl", "kill", "ls", "make", "malloc", "man", "mmap", "mount",
        "mv", "open", "pipe", "printf", "ps", "read", "rm", "sed", "select", "sh", "sort", "ssh", "stat", "su", "sudo", "tar", "top", "vi", "vim", "write", "xargs",
    ]);

    /// <summary>True for <c>Section 31(4)</c>, <c>Apollo (11)</c>, <c>Comments (3)</c>, <c>grep(1)</c>.</summary>
    /// <param name="before">The title before the bracket.</param>
    /// <param name="number">The number in the bracket.</param>
    internal static bool BeforeBracket(string before, int number) => Counted().IsMatch(before) || (number <= LastManualSection && IsManualPage(before));

    /// <summary>True for a cross-reference, such as <c>Full story on page 3</c>.</summary>
    internal static bool BeforeWord(string before) => Reference().IsMatch(before);

    /// <summary>True for a day that is known by its numbers.</summary>
    internal static bool IsDay(int number, int total) => (number, total) == (9, 11);

    // Without a space before it, and a name that could be typed: several words in plain letters are a title all the same.
    private static bool IsManualPage(string before)
    {
        var name = before[(before.LastIndexOf(' ') + 1)..];
        return name.Length > 0 && Typed().IsMatch(name) && (name.Length == before.Length || name.AsSpan().ContainsAny('_', '.') || ManualPages.Contains(name));
    }

    [GeneratedRegex(
        "\\b(no|nr|number|section|sec|article|art|paragraph|chapter|volume|vol|issue|top|version|apollo|boeing|airbus|iphone|ipad|galaxy|windows|model|type|route|flight|group|aged?|under|line|class|mark|mk|"
        + "channel|level|grade|room|gate|highway|comments?|replies|reviews?|votes?|likes?|shares?|photos?|pictures|images|videos?|results?|items)\\.?\\s*([0-9][0-9A-Za-z.-]*)?\\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(
        "(^|[^\\p{L}])(on|see|to|from|at|in|of|the|your|my|this|is|was|be|and|or|front|auf|siehe|von|der|die|ab|à|sur|voir|la|en|de|ver|vea|na|a|op|zie|på|se|на|см)\\.?\\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("^[a-z][a-z0-9_.+-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
