using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Pipeline.Steps;

namespace Pipeline.Plugins.Markdown;

/// <summary>Bytes as text: by the byte order mark, else as UTF-8, else, with a warning, a character a byte.</summary>
internal static class Utf8Text
{
    internal static (string Text, string Charset, ImmutableArray<StepWarning> Warnings)? Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => (Encoding.UTF8.GetString(rest), "utf-8", []),
        [0xFF, 0xFE, .. var rest] => (Encoding.Unicode.GetString(rest), "utf-16le", []),
        [0xFE, 0xFF, .. var rest] => (Encoding.BigEndianUnicode.GetString(rest), "utf-16be", []),
        _ when bytes.Contains((byte)0) => null,
        _ when Utf8.IsValid(bytes) => (Encoding.UTF8.GetString(bytes), "utf-8", []),
        _ => (Encoding.Latin1.GetString(bytes), "iso-8859-1", [new StepWarning("encoding-guessed", "The Markdown is not UTF-8; it was read as iso-8859-1.")]),
    };
}
