using System.Buffers.Binary;
using System.Text;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Training.Languages;

/// <summary>Writes the table that <see cref="LanguageModel"/> reads as it lies.</summary>
internal static class LanguageTable
{
    /// <param name="languages">The languages of the model.</param>
    /// <param name="runs">For each run of letters ln p in each of them.</param>
    internal static byte[] Write(string[] languages, Dictionary<ulong, double[]> runs)
    {
        string[] tags = [.. languages, .. FunctionWords.Languages.Except(languages)];
        var words = Words(tags);
        var (runKeys, wordKeys) = (InBuckets(runs.Keys), InBuckets(words.Keys));
        byte[][] parts =
        [
            Starts(runKeys), Bytes(runKeys), [.. runKeys.SelectMany(run => runs[run]).Select(value => (byte)Math.Clamp(Math.Round(-value * LanguageModel.Scale), 0, 255))],
            Starts(wordKeys), Bytes(wordKeys), Bytes(wordKeys.Select(word => words[word])),
        ];
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(languages.Length);
        writer.Write(tags.Length);
        var start = LanguageModel.Head + (tags.Length * LanguageModel.TagLength);
        foreach (var part in parts)
        {
            writer.Write(start);
            start += part.Length;
        }

        foreach (var tag in tags)
            writer.Write([.. Encoding.ASCII.GetBytes(tag.PadRight(LanguageModel.TagLength - 1, '\0')), (byte)Scripts.Of(tag)]);
        foreach (var part in parts)
            writer.Write(part);
        writer.Flush();
        return bytes.ToArray();
    }

    private static ulong[] InBuckets(IReadOnlyCollection<ulong> keys) =>
        [.. keys.OrderBy(key => Buckets.Of(key, Buckets.CountFor(keys.Count))).ThenBy(key => key)];

    /// <summary>Where each bucket starts, and where the last one ends.</summary>
    private static byte[] Starts(ulong[] keys)
    {
        var buckets = Buckets.CountFor(keys.Length);
        var sizes = keys.CountBy(key => Buckets.Of(key, buckets)).ToDictionary();
        var bytes = new byte[(buckets + 1) * sizeof(ushort)];
        for (int bucket = 0, start = 0; bucket <= buckets; bucket++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(bucket * sizeof(ushort)), checked((ushort)start));
            start += sizes.GetValueOrDefault(bucket);
        }

        return bytes;
    }

    private static byte[] Bytes(IEnumerable<ulong> numbers) => [.. numbers.SelectMany(number =>
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        return bytes;
    })];

    private static Dictionary<ulong, ulong> Words(string[] tags)
    {
        var words = new Dictionary<ulong, ulong>();
        for (var index = 0; index < tags.Length; index++)
        {
            foreach (var hash in FunctionWords.Of(tags[index]).Select(word => LanguageModel.Hash(word, 0, word.Length)))
                words[hash] = words.GetValueOrDefault(hash) | (1UL << index);
        }

        return words;
    }
}
