using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Elements and ARIA roles that say where a block stands, each a bit.</summary>
internal static class ElementNames
{
    internal const uint Article = 1;
    internal const uint Main = 2;
    internal const uint Aside = 4;
    internal const uint Nav = 8;
    internal const uint Footer = 16;
    internal const uint Header = 32;
    internal const uint Form = 64;
    internal const uint Figure = 128;
    internal const uint List = 256;
    internal const uint Table = 512;
    internal const uint Quote = 1024;
    internal const uint Section = 2048;
    internal const uint ArticleBody = 4096;
    internal const uint Definition = 8192;

    internal static readonly (string Name, uint Bit)[] All =
    [
        ("article", Article), ("main", Main), ("aside", Aside), ("nav", Nav), ("footer", Footer), ("header", Header), ("form", Form), ("figure", Figure),
        ("list", List), ("table", Table), ("quote", Quote), ("section", Section), ("articleBody", ArticleBody), ("definition", Definition),
    ];

    private static readonly FrozenDictionary<string, uint> Elements = new Dictionary<string, uint>
    {
        ["article"] = Article,
        ["main"] = Main,
        ["aside"] = Aside,
        ["nav"] = Nav,
        ["menu"] = Nav,
        ["footer"] = Footer,
        ["header"] = Header,
        ["form"] = Form,
        ["fieldset"] = Form,
        ["button"] = Form,
        ["dialog"] = Form,
        ["figure"] = Figure,
        ["figcaption"] = Figure,
        ["ul"] = List,
        ["ol"] = List,
        ["table"] = Table,
        ["blockquote"] = Quote,
        ["section"] = Section,
        ["dl"] = Definition,
        ["details"] = Definition,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, uint> Roles = new Dictionary<string, uint>
    {
        ["main"] = Main,
        ["article"] = Article,
        ["navigation"] = Nav,
        ["menu"] = Nav,
        ["menubar"] = Nav,
        ["toolbar"] = Nav,
        ["tablist"] = Nav,
        ["complementary"] = Aside,
        ["contentinfo"] = Footer,
        ["banner"] = Header,
        ["search"] = Form,
        ["form"] = Form,
        ["dialog"] = Form,
        ["alertdialog"] = Form,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static uint Of(Documents.Element element) =>
        Elements.GetValueOrDefault(element.Name)
        | (element.Role.Length > 0 ? Roles.GetValueOrDefault(element.Role) : 0)
        | (element.ItemProperty.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? ArticleBody : 0);

    /// <summary>A number for the element itself: what paragraphs, items and boxes are made of.</summary>
    internal static int Kind(string name) => name switch
    {
        "p" => 1,
        "div" => 2,
        "li" => 3,
        "h1" => 4,
        "h2" => 5,
        "h3" => 6,
        "h4" or "h5" or "h6" => 7,
        "td" or "th" or "tr" => 8,
        "blockquote" => 9,
        "figcaption" or "figure" => 10,
        "section" or "article" or "main" or "body" => 11,
        "ul" or "ol" => 12,
        "dd" or "dt" or "dl" => 13,
        "header" or "footer" or "aside" or "nav" => 14,
        "pre" => 15,
        _ => 0,
    };
}
