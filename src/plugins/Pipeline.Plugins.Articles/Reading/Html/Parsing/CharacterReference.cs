using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>Reads character references such as <c>&amp;eacute;</c> (HTML standard, "Named character references").</summary>
internal static class CharacterReference
{
    private const int LongestName = 32;
    private const int LongestOpenName = 6;

    /// <summary>What the reference at an ampersand stands for, and how long it is; <c>null</c> when it is only an ampersand.</summary>
    internal static string? At(ReadOnlySpan<char> source, int at, bool inAttribute, out int length)
    {
        length = 0;
        var rest = source[(at + 1)..];
        if (rest.Length > 1 && rest[0] == '#')
            return Numeric(rest, out length);
        var letters = 0;
        while (letters < rest.Length && letters < LongestName && char.IsAsciiLetterOrDigit(rest[letters]))
            letters++;
        if (letters == 0)
            return null;
        var name = rest[..letters];
        if (letters < rest.Length && rest[letters] == ';' && Closed(name) is { } closed)
        {
            length = letters + 2;
            return closed;
        }

        // Without its semicolon a reference may end earlier: &copy2026 is © and 2026. In an address it is none at all.
        for (var used = Math.Min(letters, LongestOpenName); used > 1; used--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(name[..used].ToString()) is not { } open)
                continue;
            if (inAttribute && (used < letters || (letters < rest.Length && rest[letters] == '=')))
                return null;
            length = used + 1;
            return open;
        }

        return null;
    }

    /// <summary>The text with all references read.</summary>
    internal static string Decode(ReadOnlySpan<char> source, bool inAttribute)
    {
        if (!source.ContainsAny('&', '\r'))
            return source.ToString();
        var text = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length;)
        {
            var plain = source[at..].IndexOfAny('&', '\r');
            text.Append(source.Slice(at, plain < 0 ? source.Length - at : plain));
            if (plain < 0)
                break;
            at += plain;
            if (source[at] == '\r')
            {
                text.Append('\n');
                at += at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1;
                continue;
            }

            var value = At(source, at, inAttribute, out var length);
            text.Append(value ?? "&");
            at += Math.Max(1, length);
        }

        return text.ToString();
    }

    private static string? Closed(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "nbsp" => "\u00A0",
        "quot" => "\"",
        "lt" => "<",
        "gt" => ">",
        _ => HtmlEntityProvider.Resolver.GetSymbol($"{name};"),
    };

    private static string? Numeric(ReadOnlySpan<char> rest, out int length)
    {
        var isHex = rest[1] is 'x' or 'X';
        var from = isHex ? 2 : 1;
        var end = from;
        while (end < rest.Length && (isHex ? char.IsAsciiHexDigit(rest[end]) : char.IsAsciiDigit(rest[end])))
            end++;
        length = 0;
        if (end == from)
            return null;
        length = end + 1 + (end < rest.Length && rest[end] == ';' ? 1 : 0);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(rest[from..end], style, CultureInfo.InvariantCulture, out var code) || code == 0)
            return "\uFFFD";
        if (HtmlEntityProvider.IsInCharacterTable(code))
            return HtmlEntityProvider.GetSymbolFromTable(code);
        return Rune.IsValid(code) ? char.ConvertFromUtf32(code) : "\uFFFD";
    }
}
