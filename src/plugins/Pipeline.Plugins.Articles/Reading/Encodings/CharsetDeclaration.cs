using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Plugins.Articles.Reading.Encodings;

/// <summary>Finds the encoding that a page or XML declares within its first bytes (HTML standard, "prescan a byte stream to determine its encoding").</summary>
internal static partial class CharsetDeclaration
{
    private const int Looked = 4096;

    /// <summary>The declared encoding; <c>null</c> when none is declared or its label is unknown.</summary>
    internal static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        var match = Declaration().Match(start);
        return match.Success ? ByLabel(match.Groups["label"].Value) : null;
    }

    /// <summary>The encoding that browsers take for a label (Encoding Standard): wider supersets for several old names.</summary>
    internal static Encoding? ByLabel(string label)
    {
        var name = label.Trim().ToLowerInvariant() switch
        {
            "utf8" or "unicode-1-1-utf-8" or "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "chinese" => "gb18030",
            "iso-8859-1" or "latin1" or "ascii" or "us-ascii" or "l1" or "cp1252" => "windows-1252",
            "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "euc-kr" or "ks_c_5601-1987" or "korean" => "euc-kr",
            "iso-8859-9" or "latin5" => "windows-1254",
            var other => other,
        };
        try
        {
            return CodePages.Get(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("<(meta|\\?xml)[^>]{0,400}?(charset|encoding)\\s*=\\s*[\"']?\\s*(?<label>[A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
