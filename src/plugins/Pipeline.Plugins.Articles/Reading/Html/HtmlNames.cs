using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>What elements mean for reading (HTML standard, "Rendering", flow and phrasing content).</summary>
internal static class HtmlNames
{
    /// <summary>Part of the running text; every other element parts blocks.</summary>
    internal static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "label", "mark", "nobr", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr",
    ]);

    /// <summary>Holds nothing that a reader of the page sees as text.</summary>
    internal static readonly FrozenSet<string> Unread = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "embed", "canvas", "audio", "video", "select",
        "textarea", "input", "datalist", "noembed", "noframes", "rp", "rt",
    ]);
}
