using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Classes that the usual style sheets (Bootstrap, Tailwind, WordPress, HTML5 Boilerplate) hide a box by.</summary>
internal static class HidingClasses
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hiding = new[]
    {
        "hide", "hidden", "is-hide", "is-hidden", "u-hidden", "d-none", "display-none", "invisible", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // On some screens only, such as "hidden md:block" or "d-none d-lg-flex".
    private static readonly string[] Showing = ["block", "flex", "grid", "inline", "table", "contents"];

    /// <summary>Whether a box with these classes is hidden on every screen.</summary>
    internal static bool In(ReadOnlySpan<char> classes)
    {
        var isHidden = false;
        foreach (var range in classes.SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            var name = classes[range];
            if (Hiding.Contains(name))
                isHidden = true;
            else if (Shows(name))
                return false;
        }

        return isHidden;
    }

    private static bool Shows(ReadOnlySpan<char> name)
    {
        foreach (var ending in Showing)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
