using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>An element's name and what is known of it. One object for each known name, so that names compare by reference.</summary>
internal sealed class HtmlTag
{
    private static readonly (TagTraits Traits, string Names)[] Rows =
    [
        (TagTraits.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"),
        (TagTraits.Raw, "script style xmp iframe noembed noframes"),
        (TagTraits.Escapable, "title textarea"),
        (TagTraits.Head, "base basefont bgsound link meta title noscript noframes style script template"),
        (TagTraits.ClosesParagraph, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt hr xmp"),
        (TagTraits.Special, "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp"),
        (TagTraits.Scope, "applet caption html table td th marquee object template select"),
        (TagTraits.ListScope, "ul ol"),
        (TagTraits.ButtonScope, "button"),
        (TagTraits.TableScope, "html table template"),
        (TagTraits.EndsBlock, "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main menu nav ol pre search section summary ul applet marquee object dd dt"),
        (TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (TagTraits.Heading, "h1 h2 h3 h4 h5 h6"),
        (TagTraits.TablePart, "caption col colgroup tbody td tfoot th thead tr"),
        (TagTraits.Breakout, "blockquote body center dd div dl dt h1 h2 h3 h4 h5 h6 head hr li listing menu meta ol p pre ruby table ul"),
        (TagTraits.Inline, "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr"),
        (TagTraits.Transparent, "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rtc ruby s samp small span strike strong sub sup tt u var wbr"),
        (TagTraits.Unread, "script style noscript template svg math head iframe embed canvas audio video select textarea input datalist noembed noframes rp rt"),
        (TagTraits.Foreign, "svg math"),
        (TagTraits.Declares, "html title meta link script time template"),
    ];

    private static readonly FrozenDictionary<string, HtmlTag> Known = Rows
        .SelectMany(row => row.Names.Split(' ').Select(name => (Name: name, row.Traits)))
        .Append((Name: "option", Traits: TagTraits.None))
        .Append((Name: "optgroup", Traits: TagTraits.None))
        .GroupBy(pair => pair.Name)
        .Select((group, index) => new HtmlTag(group.Key, group.Aggregate(TagTraits.None, (traits, pair) => traits | pair.Traits), index + 1))
        .ToFrozenDictionary(tag => tag.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private HtmlTag(string name, TagTraits traits, int id) => (Name, Traits, Id) = (name, traits, id);

    internal static HtmlTag Html { get; } = Known["html"];

    internal static HtmlTag Head { get; } = Known["head"];

    internal static HtmlTag Body { get; } = Known["body"];

    internal static HtmlTag Paragraph { get; } = Known["p"];

    internal static HtmlTag Break { get; } = Known["br"];

    internal static HtmlTag Anchor { get; } = Known["a"];

    internal static HtmlTag Table { get; } = Known["table"];

    internal static HtmlTag TableBody { get; } = Known["tbody"];

    internal static HtmlTag TableRow { get; } = Known["tr"];

    internal static HtmlTag Form { get; } = Known["form"];

    /// <summary>Stands where a link ends; the elements around it need not end there.</summary>
    internal static HtmlTag LinkEnd { get; } = new("", TagTraits.Inline | TagTraits.Void, 0);

    /// <summary>How many ids there are.</summary>
    internal static int Ids { get; } = Known.Count + 1;

    /// <summary>Lower-case name.</summary>
    internal string Name { get; }

    internal TagTraits Traits { get; }

    /// <summary>A small number for each known name; 0 for all others.</summary>
    internal int Id { get; }

    internal bool Has(TagTraits any) => (Traits & any) != 0;

    internal static HtmlTag? Find(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var tag) ? tag : null;

    /// <summary>A name that HTML does not have, such as that of a custom element.</summary>
    internal static HtmlTag Unknown(string name) => new(name, TagTraits.None, 0);
}
