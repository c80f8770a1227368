using System.Numerics;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>A set of words as <see cref="WordHash"/>. Most words that it is asked for are not in it, and a bit tells.</summary>
internal sealed class HashedWords
{
    private const int BitsForEach = 16;

    private readonly HashSet<uint> _words;
    private readonly ulong[] _bits;

    internal HashedWords(HashSet<uint> words)
    {
        _words = words;
        _bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)(words.Count * BitsForEach / 64) + 1)];
        foreach (var word in words)
            _bits[PlaceOf(word)] |= Bit(word);
    }

    internal int Count => _words.Count;

    internal bool Contains(uint word) => (_bits[PlaceOf(word)] & Bit(word)) != 0 && _words.Contains(word);

    private int PlaceOf(uint word) => (int)(word >> 6) & (_bits.Length - 1);

    private static ulong Bit(uint word) => 1UL << (int)word;
}
