using System.Numerics;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Keys in the order of their buckets, with the place of each bucket's first key (16 bits each, one more than there are buckets): found as they lie, nothing is built at the start.</summary>
internal static class Buckets
{
    /// <summary>How many buckets there are for so many keys.</summary>
    internal static int CountFor(int keys) => (int)BitOperations.RoundUpToPowerOf2((uint)keys + 1);

    /// <summary>The bucket of a key. Fibonacci hashing (Knuth, "The Art of Computer Programming", 6.4): the upper bits of a product with the golden ratio.</summary>
    internal static int Of(ulong key, int buckets) => (int)((key * 0x9E3779B97F4A7C15) >> 40) & (buckets - 1);

    /// <summary>The place of a key among the keys; −1 for one that is not there.</summary>
    internal static int Find(ReadOnlySpan<byte> starts, ReadOnlySpan<byte> keys, ulong key)
    {
        var bucket = sizeof(ushort) * Of(key, (starts.Length / sizeof(ushort)) - 1);
        var end = TableBytes.Read16(starts, bucket + sizeof(ushort));
        for (var place = TableBytes.Read16(starts, bucket); place < end; place++)
        {
            if (TableBytes.Read64(keys, place * sizeof(ulong)) == key)
                return place;
        }

        return -1;
    }
}
