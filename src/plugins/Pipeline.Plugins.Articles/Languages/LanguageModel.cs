using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
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
    private readonly int[] _slots;

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
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(2 * _runs) + 2)];
        Index(table);
    }

    /// <summary>The model in the assembly.</summary>
    internal static LanguageModel Default { get; } = Load();

    /// <summary>The languages it knows, as BCP 47 tags.</summary>
    internal string[] Tags { get; }

    /// <summary>The likelihood of a text in each language, as sums of ln p; and how like running text it is there: the mean ln p of its longest runs.</summary>
    internal (double[] Sums, double[] Likeness) Score(string text)
    {
        var shorter = new int[Tags.Length];
        var longest = new int[Tags.Length];
        var table = _table.Span;
        int count = 0, unknown = 0;
        foreach (var run in LetterGrams.Of(text))
        {
            var isLongest = run > uint.MaxValue;
            count += isLongest ? 1 : 0;
            var place = Find(table, run);
            if (place >= 0)
                AddTo(isLongest ? longest : shorter, table.Slice(_values + (place * Tags.Length), Tags.Length));
            else if (isLongest)
                unknown++;
        }

        return ([.. shorter.Select((sum, index) => -(sum + longest[index]) / Scale)], [.. longest.Select(sum => -(sum + (unknown * Unknown)) / Scale / Math.Max(1, count))]);
    }

    private static void AddTo(Span<int> sums, ReadOnlySpan<byte> values)
    {
        for (var index = 0; index < values.Length; index++)
            sums[index] += values[index];
    }

    private int Find(ReadOnlySpan<byte> table, ulong run)
    {
        var slot = SlotOf(run);
        while (_slots[slot] is var place and > 0)
        {
            if (RunAt(table, place - 1) == run)
                return place - 1;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return -1;
    }

    private ulong RunAt(ReadOnlySpan<byte> table, int place) => BinaryPrimitives.ReadUInt64LittleEndian(table[(_first + (place * sizeof(ulong)))..]);

    // Fibonacci hashing (Knuth, "The Art of Computer Programming", 6.4): the upper bits of a product with the golden ratio.
    private int SlotOf(ulong run) => (int)((run * 0x9E3779B97F4A7C15) >> 40) & (_slots.Length - 1);

    /// <summary>One more than the place of each run, where its hash says or behind it; half of the slots stay empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Run once, at the start, over every run: never in the first tier's slow code.
    private void Index(ReadOnlySpan<byte> table)
    {
        for (var place = 0; place < _runs; place++)
        {
            var slot = SlotOf(RunAt(table, place));
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = place + 1;
        }
    }

    internal static LanguageModel Load() => new(new ResourceMemory(typeof(LanguageModel).Assembly, "languages.bin").Memory);
}
