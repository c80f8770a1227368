using System.Collections.Frozen;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>Counts the phrases of scripts without spaces: runs of two to four Han characters, or a whole run of katakana.</summary>
internal sealed class UnspacedPhrases(string language)
{
    private const int MostCharacters = 4;
    private const int LongestCompound = 8;
    private const char FirstKatakana = '\u30A1';
    private const char LastHan = '\u9FFF';

    private readonly Dictionary<string, Phrase> _phrases = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> _stopWords = StopWords.Of(language);

    internal IEnumerable<Phrase> Phrases => _phrases.Values;

    internal void Add(string sentence, int index)
    {
        // Most sentences have none of these characters.
        var first = sentence.AsSpan().IndexOfAnyInRange(FirstKatakana, LastHan);
        for (var start = first < 0 ? sentence.Length : first; start < sentence.Length;)
        {
            var end = start;
            while (end < sentence.Length && IsContent(sentence[end]) && IsKatakana(sentence[end]) == IsKatakana(sentence[start]))
                end++;
            // A long Han run is a sentence without spaces in Chinese, and a compound in Japanese.
            if (end - start >= 2 && (IsKatakana(sentence[start]) || (language == "ja" && end - start <= LongestCompound)))
                Count(sentence, start, end - start, index);
            else if (end - start >= 2)
                AddParts(sentence, start, end, index);
            start = Math.Max(end, start + 1);
        }
    }

    private static bool IsKatakana(char character) => character is >= FirstKatakana and <= '\u30FC';

    private void AddParts(string sentence, int first, int end, int index)
    {
        for (var start = first; start < end; start++)
        {
            for (var length = 2; length <= Math.Min(MostCharacters, end - start); length++)
                Count(sentence, start, length, index);
        }
    }

    private bool IsContent(char character) => (character is >= '\u4E00' and <= LastHan || IsKatakana(character)) && !_stopWords.Contains(character.ToString());

    private void Count(string sentence, int start, int length, int index)
    {
        var spelling = sentence.AsSpan(start, length);
        var phrases = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!phrases.TryGetValue(spelling, out var phrase))
            phrases[spelling] = phrase = new Phrase([.. spelling.ToString().Select(character => character.ToString())], index);
        phrase.Add(sentence, start, length, index, startsSentence: true);
    }
}
