using System.Collections.Immutable;

namespace Pipeline.Documents;

/// <summary>A piece of the input that stands by itself: a paragraph, a heading, a list item, a caption. In reading order in <see cref="Document.Blocks"/>.</summary>
public sealed record Block
{
    /// <summary>What it is in the input's structure.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Its text, white space collapsed unless <see cref="BlockKind.Preformatted"/>.</summary>
    public required SourcedText Text { get; init; }

    /// <summary>Rank of a heading (1 to 6) or nesting of a list item (1 outermost); 0 otherwise.</summary>
    public int Level { get; init; }

    /// <summary>Index of the nearest element in <see cref="Document.Elements"/>, or −1 where the input has none.</summary>
    public int Element { get; init; } = -1;

    /// <summary>Links inside the text, in order, without overlap.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>What it is to the article.</summary>
    public BlockRole Role { get; init; }

    /// <summary>How surely <see cref="Role"/> holds, 0 to 1; 0 while nobody has judged.</summary>
    public double Confidence { get; init; }

    /// <summary>Short name of the rule that gave the role, for people who ask why; <c>null</c> while nobody has judged.</summary>
    public string? Rule { get; init; }

    /// <summary>On a caption: whom the picture is credited to, taken off <see cref="Text"/>.</summary>
    public SourcedText? Credit { get; init; }

    /// <summary>The block with a judgement.</summary>
    public Block As(BlockRole role, double confidence, string rule) => this with { Role = role, Confidence = confidence, Rule = rule };
}
