using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Pipeline.Plugins.Articles.Summarising.Scoring;

/// <summary>
/// The order among the terms of one sentence that the model was trained with, where equally frequent terms compete for the ten: that of a
/// hash set with open addressing over SipHash-1-3 with an all-zero key (as CPython 3.11 and later keep a set under PYTHONHASHSEED=0).
/// </summary>
internal static class TermOrder
{
    private const int SmallestTable = 8;
    private const int NeighboursTried = 9;
    private const int LargeSet = 50_000;

    /// <summary>The distinct terms in the order of the set, when they are put into it one by one.</summary>
    internal static IEnumerable<string> Of(IEnumerable<string> terms)
    {
        var table = new (string? Term, ulong Hash)[SmallestTable];
        var count = 0;
        foreach (var term in terms)
        {
            if (!Add(table, term, Hash(term)))
                continue;
            count++;
            if (count * 5 >= (table.Length - 1) * 3)
                table = Grow(table, count > LargeSet ? count * 2 : count * 4);
        }

        return table.Where(entry => entry.Term is not null).Select(entry => entry.Term!);
    }

    private static (string? Term, ulong Hash)[] Grow((string? Term, ulong Hash)[] table, int needed)
    {
        var size = SmallestTable;
        while (size <= needed)
            size *= 2;
        var larger = new (string?, ulong)[size];
        foreach (var (term, hash) in table)
        {
            if (term is not null)
                Add(larger, term, hash);
        }

        return larger;
    }

    private static bool Add((string? Term, ulong Hash)[] table, string term, ulong hash)
    {
        var mask = (ulong)table.Length - 1;
        var perturb = hash;
        for (var slot = hash & mask; ; slot = ((slot * 5) + 1 + perturb) & mask)
        {
            var last = slot + NeighboursTried <= mask ? slot + NeighboursTried : slot;
            for (var entry = slot; entry <= last; entry++)
            {
                if (table[entry].Term is null)
                {
                    table[entry] = (term, hash);
                    return true;
                }

                if (table[entry].Term == term)
                    return false;
            }

            perturb >>= 5;
        }
    }

    /// <summary>SipHash-1-3 (J.-P. Aumasson, D. J. Bernstein) of the characters, each in as few bytes as the widest of them needs.</summary>
    internal static ulong Hash(string term)
    {
        var widest = 0;
        foreach (var rune in term.EnumerateRunes())
            widest = Math.Max(widest, rune.Value);
        var bytes = (widest < 0x100 ? Encoding.Latin1 : widest < 0x10000 ? Encoding.Unicode : Encoding.UTF32).GetBytes(term);
        var (v0, v1, v2, v3) = (0x736f6d6570736575UL, 0x646f72616e646f6dUL, 0x6c7967656e657261UL, 0x7465646279746573UL);
        Span<byte> block = stackalloc byte[8];
        for (var start = 0; start <= bytes.Length; start += 8)
        {
            var rest = bytes.AsSpan(start, Math.Min(8, bytes.Length - start));
            block.Clear();
            rest.CopyTo(block);
            var word = BinaryPrimitives.ReadUInt64LittleEndian(block) | (rest.Length < 8 ? (ulong)bytes.Length << 56 : 0);
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        v2 ^= 0xff;
        for (var round = 0; round < 3; round++)
            Round(ref v0, ref v1, ref v2, ref v3);
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v3;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
