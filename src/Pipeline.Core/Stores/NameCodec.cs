using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Stores;

/// <summary>
/// How a store spells names that it cannot hold as they are: percent-encoded, segment by segment, and segments that are too long cut, with a
/// hash of the whole. A name that a person gave to a file or blob directly is taken as it stands when it is no spelling of ours.
/// </summary>
internal sealed class NameCodec(string forbidden, int longestSegment, bool foldsCase, bool reservesDeviceNames)
{
    private const string Empty = "%";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private static readonly string[] DeviceNames =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    /// <summary>For file systems: what neither Windows nor Unix can hold; upper case too where the file system does not tell it from lower.</summary>
    internal static NameCodec ForFiles(bool foldsCase) => new("\\:*?\"<>|%", 200, foldsCase, reservesDeviceNames: true);

    /// <summary>For Azure: what URLs normalise away.</summary>
    internal static NameCodec ForAzure { get; } = new("\\%", int.MaxValue, foldsCase: false, reservesDeviceNames: false);

    /// <summary>Our spelling of a name.</summary>
    internal string Encode(string name) => string.Join('/', name.Split('/').Select(EncodeSegment));

    /// <summary>What every spelling of a name with this prefix starts with.</summary>
    internal string EncodePrefix(string prefix)
    {
        // The last segment may go on, so what is encoded only at an end must stay open.
        var slash = prefix.LastIndexOf('/');
        var tail = prefix[(slash + 1)..].TrimEnd('.', ' ');
        return slash < 0 ? EncodeOpen(tail) : $"{Encode(prefix[..slash])}/{EncodeOpen(tail)}";

        string EncodeOpen(string text) => text.Length == 0 ? "" : EncodeSegment(text);
    }

    /// <summary>The name behind a spelling; <c>null</c> when a segment was cut, so that only a note beside it can tell.</summary>
    internal string? Decode(string stored)
    {
        if (stored.Split('/').Any(IsCut))
            return null;
        var name = string.Join('/', stored.Split('/').Select(DecodeSegment));
        return Encode(name) == stored ? name : stored;
    }

    /// <summary>The spellings under which a name may be found: ours, and the name itself where a person may have given it.</summary>
    internal IEnumerable<string> Spellings(string name)
    {
        var encoded = Encode(name);
        return encoded == name || Decode(name) != name || !IsSafe(name) ? [encoded] : [encoded, name];
    }

    // Unsafe names never reach a path unencoded: no segment may be empty, climb, or hold what the store reads as a separator.
    private static bool IsSafe(string name) =>
        name.Split('/').All(segment => segment is not ("" or "." or "..") && !segment.Contains('\\') && !segment.Any(char.IsControl));

    private static bool IsCut(string segment) =>
        segment.Length > 13 && segment[^13] == '~' && segment.AsSpan(segment.Length - 12).IndexOfAnyExcept(HexDigits) < 0
        && Encoding.UTF8.GetByteCount(segment) > 150;

    private string EncodeSegment(string segment)
    {
        if (segment.Length == 0)
            return Empty;
        var encoded = new StringBuilder(segment.Length);
        var isDevice = reservesDeviceNames && DeviceNames.Contains(segment.Split('.')[0], StringComparer.OrdinalIgnoreCase);
        var isDots = segment is "." or "..";
        for (var index = 0; index < segment.Length; index++)
        {
            var character = segment[index];
            var isLast = index == segment.Length - 1;
            var mustEncode = character < ' ' || character is '\u007F' or '\uFFFF' || forbidden.Contains(character) || IsLoneSurrogate(segment, index)
                || (foldsCase && char.ToLowerInvariant(character) != character)
                || (isLast && character is '.' or ' ') || (isDots && character == '.') || (isDevice && index == 0);
            if (mustEncode)
                encoded.Append(CultureInfo.InvariantCulture, $"%{(character > 0xFF ? $"u{(int)character:X4}" : $"{(int)character:X2}")}");
            else
                encoded.Append(character);
        }

        return Cut(encoded.ToString(), segment);
    }

    private string Cut(string encoded, string segment)
    {
        if (longestSegment == int.MaxValue || Encoding.UTF8.GetByteCount(encoded) <= longestSegment)
            return encoded;
        var kept = new StringBuilder();
        var bytes = 0;
        foreach (var rune in encoded.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > longestSegment - 13)
                break;
            kept.Append(rune.ToString());
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(segment)))[..12];
        return $"{kept}~{hash}";
    }

    private static bool IsLoneSurrogate(string text, int index) =>
        (char.IsHighSurrogate(text[index]) && (index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])))
        || (char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1])));

    private static string DecodeSegment(string segment)
    {
        if (segment == Empty)
            return "";
        var decoded = new StringBuilder(segment.Length);
        for (var index = 0; index < segment.Length; index++)
        {
            var digits = segment[index] != '%' ? 0 : index + 1 < segment.Length && segment[index + 1] == 'u' ? 4 : 2;
            var start = index + (digits == 4 ? 2 : 1);
            if (digits > 0 && start + digits <= segment.Length
                && ushort.TryParse(segment.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                decoded.Append((char)code);
                index = start + digits - 1;
            }
            else
            {
                decoded.Append(segment[index]);
            }
        }

        return decoded.ToString();
    }
}
