namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Signs that part a headline from what stands in one line with it: the site's name, a kicker, a path of links.</summary>
internal static class TitleBorders
{
    private static readonly char[] Signs = [.. " |-–—:»«·•｜_/>›"];

    /// <summary>What a line holds beside one part of it, without the signs at its ends.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Index just behind the part.</param>
    internal static string Beside(string line, int start, int end) => line.Remove(start, end - start).Trim(Signs);
}
