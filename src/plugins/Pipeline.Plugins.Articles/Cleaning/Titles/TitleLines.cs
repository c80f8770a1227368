using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>The lines of a plain text among which its headline is looked for: those shortly before the story and its first ones.</summary>
internal sealed class TitleLines
{
    private const int LooksBack = 300;
    private const int LooksIn = 30;
    private const int TailLines = 60;
    private const int LeastInside = 8;
    private const int LeastHeadline = 14;
    private const int LeastOwner = 5;
    private const int LongestNotice = 300;

    private readonly string _text;
    private readonly int _start;
    private readonly TitleLine[] _lines;
    private readonly StoryTerms _story;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly string[] _longer;
    private readonly string[] _notices;
    private readonly double[] _weights;

    internal TitleLines(Document document)
    {
        _text = document.Text;
        var blocks = document.Blocks;
        Total = blocks.Length;
        FirstBody = 0;
        while (FirstBody < blocks.Length && (blocks[FirstBody].Role != BlockRole.Body || blocks[FirstBody].Kind == BlockKind.Heading))
            FirstBody++;
        _start = Math.Max(0, FirstBody - LooksBack);
        _lines = [.. blocks.Skip(_start).Take(FirstBody - _start + LooksIn).Select(TitleLine.Of)];
        _story = new StoryTerms(document, FirstBody);
        foreach (var block in blocks.Where(block => block.Text.Length < 300))
        {
            var key = TitleText.Key(block.Text.Value);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }

        _longer = [.. _lines.Select(line => line.Key), .. blocks.Skip(Math.Max(_start + _lines.Length, blocks.Length - TailLines)).Select(block => block.Text.Value).Where(text => text.Length < 400).Select(TitleText.Key)];
        _notices = [.. blocks.Skip(Math.Max(0, blocks.Length - TailLines)).Select(block => block.Text.Value).Where(text => text.Length < LongestNotice && text.Contains('©')).Select(TitleText.Key)];
        _weights = [.. Enumerable.Range(0, _lines.Length).Select(index => Shared(index).Weight * Math.Min(12, _lines[index].Words))];
    }

    internal int Count => _lines.Length;

    internal int Total { get; }

    /// <summary>Index of the first block of the story.</summary>
    internal int FirstBody { get; }

    internal TitleLine this[int index] => _lines[index];

    internal int BlockOf(int index) => _start + index;

    internal (double Share, double Opening, double Weight) Shared(int index) => _story.Shared(_lines[index].Terms, _lines[index].Block.Role == BlockRole.Body ? 1 : 0);

    /// <summary>How often the line stands in the text besides.</summary>
    internal int Repeats(int index) => _counts.GetValueOrDefault(_lines[index].Key, 1) - 1;

    /// <summary>True when a line of the text says this and nothing else.</summary>
    internal bool Has(string key) => _counts.ContainsKey(key);

    /// <summary>True when a longer line, such as a path of links, holds it.</summary>
    internal bool IsInsideAnother(int index)
    {
        var key = _lines[index].Key;
        return key.Length >= LeastInside && Array.Exists(_longer, other => other.Length > key.Length && other.Contains(key, StringComparison.Ordinal));
    }

    /// <summary>True for a short line whose words the notice of rights at the end repeats: the site's name.</summary>
    internal bool IsOwner(int index)
    {
        var line = _lines[index];
        return line.IsShort && line.Key.Length >= LeastOwner && Array.Exists(_notices, notice => notice.Contains(line.Key, StringComparison.Ordinal));
    }

    /// <summary>True for a path of links or a glued line that holds a line of a headline's length.</summary>
    internal bool HoldsAnother(int index)
    {
        var key = _lines[index].Key;
        return Array.Exists(_lines, other => other.IsTitleLike && other.Key.Length >= LeastHeadline && other.Key.Length < key.Length && key.Contains(other.Key, StringComparison.Ordinal));
    }

    /// <summary>How many blank lines stand right before a line; none before one that is not looked at.</summary>
    internal int BlankLinesBefore(int index) => index < _lines.Length ? BlankLines.Before(_text, _lines[index].Block.Text.Span.Start) : 0;

    /// <summary>How many lines share more with the story.</summary>
    internal double RankByWeight(int index) => _weights.Count(weight => weight > _weights[index]);

    /// <summary>How many lines that could be headlines have more words.</summary>
    internal double RankByWords(int index) => _lines.Count(line => line.IsTitleLike && line.Words > _lines[index].Words);
}
