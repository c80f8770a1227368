using System.Buffers.Binary;
using System.Text;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>
/// How likely runs of letters are in each of the languages that no script tells apart: one table of bytes, read as it lies. <c>docs/model-languages.md</c>
/// says how it was trained.
/// </summary>
/// <remarks>Little-endian: number of languages, number of runs (32 bits each); a tag of 8 bytes for each language; the runs in rising order (64 bits each); then
/// for each run a byte for each language: −16 ln p.</remarks>
internal sealed class LanguageModel
{
    internal const double Scale = 16;
    internal const int TagLength = 8;
    private const int Head = 8;

    // What a run that is not in the table counts for, when it is asked whether this is text at all: −12 as ln p.
    private const int Unknown = 12 * (int)Scale;

    private readonly ReadOnlyMemory<byte> _table;
    private readonly int _runs;
    private readonly int _first;
    private readonly int _values;

    internal LanguageModel(ReadOnlyMemory<byte> bytes)
    {
        _table = bytes;
        var table = bytes.Span;
        var languages = BinaryPrimitives.ReadInt32LittleEndian(table);
        _runs = BinaryPrimitives.ReadInt32LittleEndian(table[4..]);
        _first = Head + (languages * TagLength);
        _values = _first + (_runs * sizeof(ulong));
        Tags = new string[languages];
        for (var index = 0; index < languages; index++)
            Tags[index] = Encoding.ASCII.GetString(table.Slice(Head + (index * TagLength), TagLength)).TrimEnd('\0');
    }

    /// <summary>The model in the assembly.</summary>
    internal static LanguageModel Default { get; } = Load();

    /// <summary>The languages it knows, as BCP 47 tags.</summary>
    internal string[] Tags { get; }

    /// <summary>The likelihood of a text in each language, as sums of ln p; and how like running text it is there: the mean ln p of its longest runs.</summary>
    internal (double[] Sums, double[] Likeness) Score(string text)
    {
        var sums = new int[Tags.Length];
        var longest = new int[Tags.Length];
        var count = 0;
        var table = _table.Span;
        foreach (var run in LetterGrams.Of(text))
        {
            var isLongest = run > uint.MaxValue;
            count += isLongest ? 1 : 0;
            var place = Find(table, run);
            for (var index = 0; index < sums.Length; index++)
            {
                var value = place < 0 ? Unknown : table[_values + (place * sums.Length) + index];
                sums[index] -= place < 0 ? 0 : value;
                longest[index] -= isLongest ? value : 0;
            }
        }

        return ([.. sums.Select(sum => sum / Scale)], [.. longest.Select(sum => sum / Scale / Math.Max(1, count))]);
    }

    private int Find(ReadOnlySpan<byte> table, ulong run)
    {
        int low = 0, high = _runs - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var value = BinaryPrimitives.ReadUInt64LittleEndian(table[(_first + (middle * sizeof(ulong)))..]);
            if (value == run)
                return middle;
            if (value < run)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    private static LanguageModel Load() => new(new ResourceMemory(typeof(LanguageModel).Assembly, "languages.bin").Memory);
}
