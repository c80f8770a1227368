using AngleSharp.Html;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Reading.Html;

/// <summary>
/// Walks through a page's source beside its tree and says for every text node which characters it came from. What the parser moved (text
/// inside a table but outside its cells) is looked for nearby; what cannot be found is placed between two characters, never at wrong ones.
/// </summary>
internal sealed class SourceCursor(string source)
{
    private const int SearchWindow = 20_000;

    private int _at;

    /// <summary>Goes to a start tag, as the parser reported it.</summary>
    internal void EnterTag(int tagStart)
    {
        if (tagStart >= 0 && tagStart < source.Length && source[tagStart] == '<')
            _at = HtmlTags.TagEnd(source, tagStart);
    }

    /// <summary>Places a text node, and moves behind it.</summary>
    internal List<TextRun> Place(string text)
    {
        var limit = Math.Min(source.Length, _at + SearchWindow);
        for (var at = SkipMarkup(_at); at < limit; at = SkipMarkup(NextTag(at)))
        {
            if (TryMatch(text, at, out var end) is { } runs)
            {
                _at = end;
                return runs;
            }
        }

        return [new TextRun(0, text.Length, new SourceSpan(_at, 0))];
    }

    private int NextTag(int at) => source.IndexOf('<', Math.Min(at + 1, source.Length)) is var next and >= 0 ? next : source.Length;

    private int SkipMarkup(int at)
    {
        while (at < source.Length && HtmlTags.IsMarkup(source, at))
            at = HtmlTags.EndOf(source, at);
        return at;
    }

    private List<TextRun>? TryMatch(string text, int start, out int end)
    {
        var runs = new List<TextRun>();
        var at = start;
        for (var index = 0; index < text.Length;)
        {
            var same = LiteralLength(at, text, index);
            if (same > 0)
            {
                runs.Add(new TextRun(index, same, new SourceSpan(at, same)));
                index += same;
                at += same;
            }
            else if (OddCharacter(at, text, index) is { } odd)
            {
                runs.Add(new TextRun(index, odd.TextLength, new SourceSpan(at, odd.SourceLength)));
                index += odd.TextLength;
                at += odd.SourceLength;
            }
            else if (SkipMarkup(at) is var behind && behind > at)
            {
                // The parser joins text over tags that it dropped, such as a stray end tag.
                at = behind;
            }
            else
            {
                end = start;
                return null;
            }
        }

        end = at;
        return runs;
    }

    /// <summary>How far source and text are the same, up to the first tag or character reference that only looks the same.</summary>
    private int LiteralLength(int at, string text, int index)
    {
        var same = source.AsSpan(at).CommonPrefixLength(text.AsSpan(index));
        for (var offset = 0; offset < same; offset++)
        {
            var next = source.AsSpan(at + offset, same - offset).IndexOfAny('&', '<');
            if (next < 0)
                return same;
            offset += next;
            if (HtmlTags.IsMarkup(source, at + offset) || CharacterReference(at + offset, text, index + offset) is not null)
                return offset;
        }

        return same;
    }

    private (int TextLength, int SourceLength)? OddCharacter(int at, string text, int index)
    {
        if (at >= source.Length)
            return null;
        if (source[at] == '\r' && text[index] == '\n')
            return (1, at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1);
        if (source[at] == '\0' && text[index] == '\uFFFD')
            return (1, 1);
        return CharacterReference(at, text, index);
    }

    private (int TextLength, int SourceLength)? CharacterReference(int at, string text, int index)
    {
        if (source[at] != '&')
            return null;
        var length = 1;
        while (at + length < source.Length && length < 34 && (char.IsAsciiLetterOrDigit(source[at + length]) || source[at + length] == '#'))
            length++;
        var semicolon = at + length < source.Length && source[at + length] == ';' ? 1 : 0;
        var name = source.AsSpan(at + 1, length - 1);
        for (var used = name.Length; used > 0; used--)
        {
            // Without its semicolon a reference may end earlier: &copy2026 is © and 2026.
            var closing = used == name.Length ? semicolon : 0;
            if (Resolve(name[..used], closing == 1) is { } value && text.AsSpan(index).StartsWith(value))
                return (value.Length, 1 + used + closing);
        }

        return null;
    }

    private static string? Resolve(ReadOnlySpan<char> name, bool closed)
    {
        if (name[0] != '#')
            return HtmlEntityProvider.Resolver.GetSymbol(closed ? $"{name};" : name.ToString());
        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        var digits = name[(isHex ? 2 : 1)..];
        var style = isHex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        if (!int.TryParse(digits, style, System.Globalization.CultureInfo.InvariantCulture, out var code))
            return null;
        if (HtmlEntityProvider.IsInCharacterTable(code))
            return HtmlEntityProvider.GetSymbolFromTable(code);
        return System.Text.Rune.IsValid(code) ? char.ConvertFromUtf32(code) : "\uFFFD";
    }
}
