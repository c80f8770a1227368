using System.Text;

namespace Pipeline.Plugins.Articles.Reading.Encodings;

/// <summary>Encodings by name, old code pages included, each replacing what it cannot read by U+FFFD.</summary>
internal static class CodePages
{
    internal static Encoding Get(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}
