namespace Pipeline.Documents;

/// <summary>What a block is in the input's own structure, before anybody judges whether it belongs to the article.</summary>
public enum BlockKind
{
    /// <summary>Running text: a paragraph, or a line of a plain-text input.</summary>
    Paragraph,

    /// <summary>A heading; its rank is <see cref="Block.Level"/>, 1 to 6.</summary>
    Heading,

    /// <summary>An item of a list; its nesting is <see cref="Block.Level"/>, 1 for the outermost.</summary>
    ListItem,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>A row of a table, its cells parted by <c>" | "</c>.</summary>
    TableRow,

    /// <summary>Text that belongs to a picture, film or chart.</summary>
    Caption,

    /// <summary>Preformatted text whose line breaks count.</summary>
    Preformatted,
}
