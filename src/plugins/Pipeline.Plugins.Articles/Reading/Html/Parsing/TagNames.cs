using System.Buffers;

namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>Gives each name in a page its tag; names that HTML does not have are kept for this page alone.</summary>
internal sealed class TagNames
{
    private const int LongestName = 64;

    private readonly Dictionary<string, HtmlTag> _unknown = new(StringComparer.OrdinalIgnoreCase);

    internal static SearchValues<char> Ends { get; } = SearchValues.Create(" \t\n\f\r/>");

    internal HtmlTag Of(ReadOnlySpan<char> name)
    {
        if (HtmlTag.Find(name) is { } known)
            return known;
        if (name.Equals("image", StringComparison.OrdinalIgnoreCase))
            return HtmlTag.Find("img")!;
        name = name[..Math.Min(name.Length, LongestName)];
        var unknown = _unknown.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!unknown.TryGetValue(name, out var tag))
            unknown[name] = tag = HtmlTag.Unknown(name.ToString().ToLowerInvariant());
        return tag;
    }
}
