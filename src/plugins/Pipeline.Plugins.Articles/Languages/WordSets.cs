using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Sets of words, asked for words as they stand in a text.</summary>
internal static class WordSets
{
    internal static bool Has(this FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
