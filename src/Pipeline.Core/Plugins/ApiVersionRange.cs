namespace Pipeline.Core.Plugins;

/// <summary>A version range in NuGet's interval notation: <c>1.0</c> (that or later), <c>[1.0]</c>, <c>[1.0,2.0)</c>, <c>(,2.0]</c>.</summary>
internal sealed record ApiVersionRange(Version? Low, bool LowIncluded, Version? High, bool HighIncluded)
{
    internal static bool TryParse(string text, out ApiVersionRange range)
    {
        range = new ApiVersionRange(null, true, null, false);
        text = text.Trim();
        if (Version.TryParse(text, out var least))
        {
            range = range with { Low = least };
            return true;
        }

        if (text.Length < 3 || text[0] is not ('[' or '(') || text[^1] is not (']' or ')'))
            return false;
        var bounds = text[1..^1].Split(',');
        bool lowIncluded = text[0] == '[', highIncluded = text[^1] == ']';
        if (bounds.Length > 2 || (bounds.Length == 1 && !(lowIncluded && highIncluded)))
            return false;
        if (!TryParseBound(bounds[0], out var low) || !TryParseBound(bounds[^1], out var high) || (low ?? high) is null)
            return false;
        range = new ApiVersionRange(low, lowIncluded, high, highIncluded);
        return true;
    }

    internal bool Contains(Version version) =>
        (Low is null || version > Low || (LowIncluded && version == Low))
        && (High is null || version < High || (HighIncluded && version == High));

    private static bool TryParseBound(string text, out Version? bound)
    {
        bound = null;
        return string.IsNullOrWhiteSpace(text) || Version.TryParse(text.Trim(), out bound);
    }
}
