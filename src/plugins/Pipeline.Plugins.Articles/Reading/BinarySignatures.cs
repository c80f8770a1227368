namespace Pipeline.Plugins.Articles.Reading;

/// <summary>Recognises formats that are no text by their first bytes (the registered signatures, as in the WHATWG MIME Sniffing standard).</summary>
internal static class BinarySignatures
{
    /// <summary>What it is, with its article, or <c>null</c>.</summary>
    internal static string? Recognise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, ..] => "a PNG picture",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "a GIF picture",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "a WebP picture",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "a film or picture (ISO media file)",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [(byte)'P', (byte)'K', 0x03, 0x04, ..] => "a ZIP archive or an Office document",
        [0x1F, 0x8B, 0x08, ..] => "a gzip archive",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => "a 7-Zip archive",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 0x07, ..] => "a RAR archive",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => "an old Office document",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        [(byte)'M', (byte)'Z', _, 0x00, ..] => "a program",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "a sound file",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "a sound or film file",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
        _ => null,
    };
}
