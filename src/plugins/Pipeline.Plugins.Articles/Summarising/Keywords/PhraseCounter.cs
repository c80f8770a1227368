using System.Collections.Frozen;
using System.Text;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>
/// Counts the phrases of a text: one to three words between stop words and punctuation; in scripts without spaces, runs of two to four Han
/// characters or a whole run of katakana.
/// </summary>
internal sealed class PhraseCounter(TermReader reader, string language)
{
    private const int MostWords = 3;
    private const int MostCharacters = 4;

    private readonly Dictionary<string, Phrase> _phrases = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> _stopWords = StopWords.Of(language);

    internal IEnumerable<Phrase> Phrases => _phrases.Values;

    internal void Add(string sentence, int index)
    {
        var run = new List<(string Term, int Start, int End)>();
        foreach (var (start, length) in Words.Of(sentence))
        {
            var isUnspaced = Rune.TryGetRuneAt(sentence, start, out var rune) && Scripts.IsUnspaced(rune);
            if (run.Count > 0 && (isUnspaced || !IsJoined(sentence, run[^1].End, start)))
                Close(sentence, run, index);
            if (!isUnspaced && reader.TermOf(sentence.AsSpan(start, length)) is { } term && !char.IsDigit(term[0]))
                run.Add((term, start, start + length));
            else
                Close(sentence, run, index);
        }

        Close(sentence, run, index);
        AddUnspaced(sentence, index);
    }

    private static bool IsJoined(string sentence, int from, int to) => to - from == 1 && sentence[from] is ' ' or '-' or '\u00A0';

    private void Close(string sentence, List<(string Term, int Start, int End)> run, int index)
    {
        for (var start = 0; start < run.Count; start++)
        {
            for (var end = start; end < Math.Min(run.Count, start + MostWords); end++)
            {
                if (end > start || run[start].End - run[start].Start > 2)
                    Count([.. run[start..(end + 1)].Select(word => word.Term)], sentence[run[start].Start..run[end].End], index);
            }
        }

        run.Clear();
    }

    private void AddUnspaced(string sentence, int index)
    {
        for (var start = 0; start < sentence.Length;)
        {
            var end = start;
            while (end < sentence.Length && IsContent(sentence[end]) && IsKatakana(sentence[end]) == IsKatakana(sentence[start]))
                end++;
            // A long Han run is a sentence without spaces in Chinese, and a compound in Japanese.
            if (end - start >= 2 && (IsKatakana(sentence[start]) || (language == "ja" && end - start <= 8)))
                Count(Characters(sentence[start..end]), sentence[start..end], index);
            else if (end - start >= 2)
                AddParts(sentence[start..end], index);
            start = Math.Max(end, start + 1);
        }
    }

    private void AddParts(string run, int index)
    {
        for (var start = 0; start < run.Length; start++)
        {
            for (var length = 2; length <= Math.Min(MostCharacters, run.Length - start); length++)
                Count(Characters(run.Substring(start, length)), run.Substring(start, length), index);
        }
    }

    private bool IsContent(char character) => (character is >= '\u4E00' and <= '\u9FFF' || IsKatakana(character)) && !_stopWords.Contains(character.ToString());

    private static bool IsKatakana(char character) => character is >= '\u30A1' and <= '\u30FC';

    private static string[] Characters(string run) => [.. run.Select(character => character.ToString())];

    private void Count(string[] terms, string spelling, int index)
    {
        var key = string.Join(' ', terms);
        if (!_phrases.TryGetValue(key, out var phrase))
            _phrases[key] = phrase = new Phrase(terms, index);
        phrase.Add(spelling);
    }
}
