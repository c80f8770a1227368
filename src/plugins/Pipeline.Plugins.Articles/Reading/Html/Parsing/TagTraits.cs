namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>What building a tree and reading it must know of an element (HTML standard, "Parsing" and "Rendering").</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no content.</summary>
    Void = 1 << 0,

    /// <summary>Holds characters up to its own end tag, as they are.</summary>
    Raw = 1 << 1,

    /// <summary>Holds characters up to its own end tag, character references among them.</summary>
    Escapable = 1 << 2,

    /// <summary>May stand before the body.</summary>
    Head = 1 << 3,

    /// <summary>Its start ends a paragraph.</summary>
    ClosesParagraph = 1 << 4,

    /// <summary>Not to be closed by the end tag of an ordinary element.</summary>
    Special = 1 << 5,

    /// <summary>No end tag of a block inside it reaches what holds it.</summary>
    Scope = 1 << 6,

    /// <summary>The same for items of lists.</summary>
    ListScope = 1 << 7,

    /// <summary>The same for paragraphs.</summary>
    ButtonScope = 1 << 8,

    /// <summary>The same for parts of tables.</summary>
    TableScope = 1 << 9,

    /// <summary>Its end tag closes all that is open inside it.</summary>
    EndsBlock = 1 << 10,

    /// <summary>Its end tag may come too late or too early.</summary>
    Formatting = 1 << 11,

    /// <summary>A heading.</summary>
    Heading = 1 << 12,

    /// <summary>A part of a table.</summary>
    TablePart = 1 << 13,

    /// <summary>Ends a drawing or formula that was left open.</summary>
    Breakout = 1 << 14,

    /// <summary>Part of the running text; every other element parts blocks.</summary>
    Inline = 1 << 15,

    /// <summary>Part of the running text and of no interest but for its attributes.</summary>
    Transparent = 1 << 16,

    /// <summary>Holds nothing that a reader of the page sees as text.</summary>
    Unread = 1 << 17,

    /// <summary>A drawing or formula, in a language of its own.</summary>
    Foreign = 1 << 18,

    /// <summary>May say something of the page as a whole.</summary>
    Declares = 1 << 19,
}
