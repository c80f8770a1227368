using System.Collections.Immutable;
using System.Text;

namespace Pipeline.Documents;

/// <summary>
/// Builds the text and the blocks of a document whose format has no characters to point at, such as PDF or Word: <see cref="Document.Text"/> is then the text as the
/// reader extracted it, a block a paragraph with an empty line between two, and spans count in that.
/// </summary>
public sealed class ExtractedTextBuilder
{
    private const string Between = "\n\n";

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    /// <summary>Number of blocks so far.</summary>
    public int Count => _blocks.Count;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>The blocks so far.</summary>
    public ImmutableArray<Block> Blocks => _blocks.ToImmutable();

    /// <summary>Adds a block; text without a visible character adds none.</summary>
    /// <param name="kind">What it is in the format's structure.</param>
    /// <param name="text">Its text; white space is collapsed unless the block is preformatted.</param>
    /// <param name="level">Rank of a heading or nesting of a list item.</param>
    /// <param name="judge">Gives the block its role, where the format says what it is to the article; <c>null</c> leaves that to the steps behind.</param>
    public void Add(BlockKind kind, string text, int level = 0, Func<Block, Block>? judge = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = kind == BlockKind.Preformatted ? text.TrimEnd() : Collapse(text);
        if (string.IsNullOrWhiteSpace(clean))
            return;
        if (_text.Length > 0)
            _text.Append(Between);
        var span = new SourceSpan(_text.Length, clean.Length);
        _text.Append(clean);
        var block = new Block { Kind = kind, Level = level, Text = new SourcedText(clean, [new TextRun(0, clean.Length, span)]) };
        _blocks.Add(judge is null ? block : judge(block));
    }

    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                collapsed.Append(character);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString().TrimEnd();
    }
}
