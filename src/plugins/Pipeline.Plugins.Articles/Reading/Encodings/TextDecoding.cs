using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Pipeline.Steps;
using UtfUnknown;

namespace Pipeline.Plugins.Articles.Reading.Encodings;

/// <summary>Reads bytes as text: byte order mark, declaration, valid UTF-8, the pattern of UTF-16, detection; in this order.</summary>
internal static class TextDecoding
{
    private const int DetectionSample = 256 * 1024;
    private const double MostControls = 0.02;
    private const int LeastLetters = 3;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(octet => (byte)octet).Except("\t\n\f\r\u001B"u8.ToArray())]);

    /// <summary>The text, or <c>null</c> when the bytes are no text.</summary>
    internal static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes) is { } mark)
            return Read(bytes[mark.Encoding.Preamble.Length..], mark.Encoding, mark.Name, []);
        if (Utf16Pattern(bytes) is { } utf16)
            return Read(bytes, utf16.Encoding, utf16.Name, []);
        if (LooksBinary(bytes))
            return null;
        var declared = CharsetDeclaration.Find(bytes);
        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage)
            return IsSurelyUtf8(bytes) ? Read(bytes, Encoding.UTF8, "utf-8", [Mislabelled(declared)]) : Read(bytes, declared, declared.WebName, []);
        if (IsMostlyUtf8(bytes))
            return Read(bytes, Encoding.UTF8, "utf-8", []);
        return Detect(bytes, declared is not null);
    }

    private static StepWarning Mislabelled(Encoding declared) =>
        new("encoding-overruled", $"The upload says it is {declared.WebName} but is UTF-8; it was read as UTF-8.");

    private static DecodedText Detect(ReadOnlySpan<byte> bytes, bool saidUtf8)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, DetectionSample)].ToArray()).Detected;
        var name = detected is { Confidence: >= 0.5f } ? detected.EncodingName : "windows-1252";
        var encoding = CharsetDeclaration.ByLabel(name) ?? CodePages.Get("windows-1252");
        var reason = saidUtf8 ? "The upload says it is UTF-8 but is not" : "The upload does not say how it is encoded";
        return Read(bytes, encoding, encoding.WebName, [new StepWarning("encoding-guessed", $"{reason}; it was read as {encoding.WebName}.")]);
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, Encoding encoding, string name, ImmutableArray<StepWarning> warnings)
    {
        var text = encoding.GetString(bytes);
        var damaged = text.AsSpan().Count('\uFFFD');
        if (damaged > 0)
            warnings = warnings.Add(new StepWarning("damaged-text", $"{damaged} characters could not be read as {name} and stand as '\uFFFD'."));
        return new DecodedText(text, name, damaged, warnings);
    }

    private static (Encoding Encoding, string Name)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, "utf-8"),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, "utf-32le"),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), "utf-32be"),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, "utf-16le"),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, "utf-16be"),
        _ => null,
    };

    // Latin letters in UTF-16 are every other byte zero; nothing else that is text has zero bytes.
    private static (Encoding Encoding, string Name)? Utf16Pattern(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int even = 0, odd = 0;
        for (var index = 0; index + 1 < sample.Length; index += 2)
        {
            even += sample[index] == 0 ? 1 : 0;
            odd += sample[index + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        if (pairs < 2)
            return null;
        if (odd > pairs * 0.4 && even < pairs * 0.02)
            return (new UnicodeEncoding(bigEndian: false, byteOrderMark: false), "utf-16le");
        return even > pairs * 0.4 && odd < pairs * 0.02 ? (new UnicodeEncoding(bigEndian: true, byteOrderMark: false), "utf-16be") : null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, DetectionSample)];
        var zeros = sample.Count((byte)0);
        var controls = 0;
        for (var rest = sample; rest.IndexOfAny(Controls) is var at and >= 0; rest = rest[(at + 1)..])
            controls++;
        return zeros > sample.Length / 1000 || controls > sample.Length * MostControls;
    }

    // Saved pages keep a label that was true on the server. Other text is valid UTF-8 by chance for an odd letter, not for several; ISO-2022 writes
    // other scripts in ASCII bytes behind escape characters.
    private static bool IsSurelyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes) || bytes.Contains((byte)0x1B))
            return false;
        var letters = 0;
        foreach (var octet in bytes)
            letters += octet >= 0xC2 ? 1 : 0;
        return letters >= LeastLetters;
    }

    /// <summary>Valid, or damaged so little (a cut-off end, a few bytes) that nothing else explains it better.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return true;
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            if (status == OperationStatus.Done)
                good += rune.Value > 0x7F ? 1 : 0;
            else if (status == OperationStatus.InvalidData)
                bad++;
            bytes = bytes[Math.Max(used, 1)..];
        }

        return good > 0 ? good >= 10 * bad : bad == 0;
    }
}
