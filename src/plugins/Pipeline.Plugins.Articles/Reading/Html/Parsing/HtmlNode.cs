namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>An element or a piece of text. Nodes lie in the order of the source, so those inside an element follow it, up to <see cref="End"/>.</summary>
internal struct HtmlNode
{
    /// <summary>The element; <c>null</c> for text.</summary>
    internal HtmlTag? Tag;

    /// <summary>Index of the element that holds it, or −1.</summary>
    internal int Parent;

    /// <summary>Index behind the last node inside it.</summary>
    internal int End;

    /// <summary>Where its start tag, or the text, starts in the source.</summary>
    internal int SourceStart;

    /// <summary>Where that ends.</summary>
    internal int SourceEnd;

    /// <summary>One more than the index of the element that was collected for it; 0 for none.</summary>
    internal int Collected;

    /// <summary>Which of the attributes that matter it has.</summary>
    internal TagMarks Marks;

    internal readonly bool IsMarked(TagMarks any) => (Marks & any) != 0;
}
