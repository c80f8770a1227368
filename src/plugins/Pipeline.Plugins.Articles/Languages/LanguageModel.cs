namespace Pipeline.Plugins.Articles.Languages;

/// <summary>
/// How likely runs of letters are in each of the languages that no script tells apart, and the small words of more languages: one table of bytes, read as it
/// lies. <c>docs/model-languages.md</c> says how it was trained.
/// </summary>
/// <remarks>
/// Little-endian. Numbers of the languages whose letters and of those whose words are known, then the starts of six parts (32 bits each); 8 bytes for each
/// language: its tag and, last, its script; and the parts: <see cref="Buckets"/> of the runs; runs (64 bits each); for each run a byte for each language whose
/// letters are known: −16 ln p; buckets of the words; their hashes (64 bits each); for each word the languages that have it, a bit each (64 bits).
/// </remarks>
internal sealed class LanguageModel
{
    internal const double Scale = 16;
    internal const int TagLength = 8;
    internal const int Head = 8 * sizeof(int);

    // What a run that is not in the table counts for, when it is asked whether this is text at all: −12 as ln p.
    private const int Unknown = 12 * (int)Scale;

    /// <summary>The model in the assembly.</summary>
    internal static readonly LanguageModel Default = Load();

    /// <summary>How many languages it knows by their letters; they come first.</summary>
    internal readonly int Count;

    /// <summary>How many languages it knows by their small words; the place of each is its bit.</summary>
    internal readonly int All;

    private readonly TableBytes _bytes;
    private readonly int[] _parts = new int[6];

    internal LanguageModel(TableBytes bytes)
    {
        _bytes = bytes;
        var table = bytes.Span;
        Count = TableBytes.Read32(table, 0);
        All = TableBytes.Read32(table, sizeof(int));
        for (var part = 0; part < _parts.Length; part++)
            _parts[part] = TableBytes.Read32(table, (2 + part) * sizeof(int));
    }

    /// <summary>Reads the model in the assembly.</summary>
    internal static LanguageModel Load() => new(new TableBytes(typeof(LanguageModel).Assembly, "languages.bin"));

    /// <summary>The BCP 47 tag of a language.</summary>
    internal string Tag(int language)
    {
        // ASCII by hand: the framework's decoder, made for long texts, takes longer to start than all else here.
        var table = _bytes.Span.Slice(Head + (language * TagLength), TagLength);
        var length = 0;
        var letters = new char[TagLength];
        for (; table[length] >= 'a'; length++)
            letters[length] = (char)table[length];
        return new string(letters, 0, length);
    }

    /// <summary>What a language is written in.</summary>
    internal Script ScriptOf(int language) => (Script)_bytes.Span[Head + ((language + 1) * TagLength) - 1];

    /// <summary>The likelihood of a text in each language that is known by its letters, as sums of ln p.</summary>
    /// <param name="text">The text.</param>
    /// <param name="likeness">How like running text it is there: the mean ln p of its longest runs.</param>
    internal double[] Score(string text, out double[] likeness)
    {
        var table = _bytes.Span;
        var buckets = table[_parts[0].._parts[1]];
        var runs = table[_parts[1].._parts[2]];
        var (shorter, longest) = (new int[Count], new int[Count]);
        int count = 0, unknown = 0;
        var grams = new LetterGrams(text);
        while (grams.Next())
        {
            var isLongest = grams.Run > uint.MaxValue;
            count += isLongest ? 1 : 0;
            var place = Buckets.Find(buckets, runs, grams.Run);
            if (place >= 0)
                AddTo(isLongest ? longest : shorter, table.Slice(_parts[2] + (place * Count), Count));
            else if (isLongest)
                unknown++;
        }

        var scores = new double[Count];
        likeness = new double[Count];
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] = -(shorter[index] + longest[index]) / Scale;
            likeness[index] = -(longest[index] + (unknown * Unknown)) / Scale / Math.Max(1, count);
        }

        return scores;
    }

    /// <summary>The languages that have the word between two places of a text among their small words, a bit each.</summary>
    internal ulong LanguagesOf(string text, int start, int end)
    {
        var table = _bytes.Span;
        var place = Buckets.Find(table[_parts[3].._parts[4]], table[_parts[4].._parts[5]], Hash(text, start, end));
        return place < 0 ? 0 : TableBytes.Read64(table, _parts[5] + (place * sizeof(ulong)));
    }

    // A method of its own: as a loop inside a loop the runtime would compile it anew, optimised, in the middle of the first text.
    private static void AddTo(int[] sums, ReadOnlySpan<byte> values)
    {
        for (var index = 0; index < values.Length; index++)
            sums[index] += values[index];
    }

    /// <summary>FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) over the characters of a word in lower case.</summary>
    internal static ulong Hash(string text, int start, int end)
    {
        var hash = 14695981039346656037;
        for (var index = start; index < end; index++)
            hash = (hash ^ char.ToLowerInvariant(text[index])) * 1099511628211;
        return hash;
    }
}
