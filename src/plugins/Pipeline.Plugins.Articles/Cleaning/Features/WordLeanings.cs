using System.Buffers.Binary;
using System.Reflection;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>
/// Which words lean towards stories, and which towards what sites put around them: the logarithm of the odds that a site has a word in its stories, learned from
/// many sites. Layout, little endian, for each word: its <see cref="WordHash"/> (4 bytes) and its leaning in steps of 1/16 (1, signed). The training program writes it.
/// </summary>
internal sealed class WordLeanings
{
    internal const int EntryLength = sizeof(uint) + sizeof(sbyte);
    internal const double Step = 1.0 / 16;

    private static readonly Lazy<WordLeanings> OfPages = new(() => Load("body-html.words"));
    private static readonly Lazy<WordLeanings> OfTexts = new(() => Load("body-text.words"));

    private readonly Dictionary<uint, sbyte> _steps;

    /// <param name="steps">The leaning of each word, in steps of <see cref="Step"/>; positive for words of stories.</param>
    internal WordLeanings(Dictionary<uint, sbyte> steps) => _steps = steps;

    internal static WordLeanings For(Document document) => (document.Elements.IsEmpty ? OfTexts : OfPages).Value;

    /// <summary>False for a word that too few sites have.</summary>
    internal bool TryGet(uint word, out double leaning)
    {
        var isKnown = _steps.TryGetValue(word, out var steps);
        leaning = steps * Step;
        return isKnown;
    }

    private static WordLeanings Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The model '{resource}' is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var steps = new Dictionary<uint, sbyte>(bytes.Length / EntryLength);
        for (var at = 0; at < bytes.Length; at += EntryLength)
            steps[BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at))] = (sbyte)bytes[at + sizeof(uint)];
        return new WordLeanings(steps);
    }
}
