using System.Buffers.Binary;
using System.Reflection;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>
/// Which words, pairs of words and short lines lean towards stories, and which towards what sites put around them: weights of a logistic regression, learned from
/// many sites. Layout, little endian, for each: its hash (4 bytes) and its leaning in steps of 1/16 (1, signed). The training program writes it.
/// </summary>
internal sealed class WordLeanings
{
    internal const int EntryLength = sizeof(uint) + sizeof(sbyte);
    internal const double Step = 1.0 / 16;

    private static readonly Lazy<WordLeanings> Texts = new(() => Load("body-text.words"));

    private readonly Dictionary<uint, sbyte> _steps;

    /// <param name="steps">The leaning of each word, in steps of <see cref="Step"/>; positive for words of stories.</param>
    internal WordLeanings(Dictionary<uint, sbyte> steps) => _steps = steps;

    /// <summary>Those of plain texts.</summary>
    internal static WordLeanings OfTexts => Texts.Value;

    /// <summary><c>null</c> for what too few sites have.</summary>
    internal double? Of(uint hash) => _steps.TryGetValue(hash, out var steps) ? steps * Step : null;

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
