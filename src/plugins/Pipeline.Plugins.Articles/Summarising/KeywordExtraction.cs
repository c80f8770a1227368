using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>
/// Phrases of up to three words between common words, weighed by how often they stand and how early; a phrase inside a better one is left
/// out. In scripts without spaces pairs of characters stand for words.
/// </summary>
internal static class KeywordExtraction
{
    private const int LongestPhrase = 3;

    internal static ImmutableArray<Keyword> Extract(IReadOnlyList<BodySentence> sentences, string language, int count)
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        for (var index = 0; index < sentences.Count; index++)
        {
            foreach (var words in Runs(sentences[index].Text, language))
                Count(words, index, phrases);
        }

        var ranked = phrases.Values
            .Where(phrase => phrase.Count > 1 || phrases.Count < count)
            .Select(phrase => (phrase, Score: phrase.Count * phrase.Length / Math.Log(2.7 + phrase.FirstSentence)))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.phrase.Key, StringComparer.Ordinal);
        var kept = new List<(Phrase Phrase, double Score)>();
        foreach (var (phrase, score) in ranked)
        {
            if (kept.Count == count)
                break;
            if (!kept.Any(other => $" {other.Phrase.Key} ".Contains($" {phrase.Key} ", StringComparison.Ordinal) || $" {phrase.Key} ".Contains($" {other.Phrase.Key} ", StringComparison.Ordinal)))
                kept.Add((phrase, score));
        }

        return [.. kept.Select(pair => new Keyword(pair.Phrase.CommonestForm, Math.Round(pair.Score, 6), pair.Phrase.Count))];
    }

    /// <summary>Stretches of words that carry meaning, cut at common words and punctuation.</summary>
    private static IEnumerable<List<string>> Runs(string text, string language)
    {
        foreach (var clause in text.Split([',', ';', ':', '.', '!', '?', '(', ')', '"', '“', '”', '「', '」', '，', '。', '、', '–', '—']))
        {
            var run = new List<string>();
            foreach (var word in Terms.Words(clause))
            {
                if (Terms.IsTerm(word.ToLowerInvariant(), language))
                {
                    run.Add(word);
                }
                else if (run.Count > 0)
                {
                    yield return run;
                    run = [];
                }
            }

            if (run.Count > 0)
                yield return run;
        }
    }

    private static void Count(List<string> words, int sentence, Dictionary<string, Phrase> phrases)
    {
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = 1; length <= LongestPhrase && start + length <= words.Count; length++)
            {
                var form = string.Join(' ', words.GetRange(start, length));
                var key = form.ToLowerInvariant();
                if (!phrases.TryGetValue(key, out var phrase))
                    phrases[key] = phrase = new Phrase(key, length, sentence);
                phrase.Add(form);
            }
        }
    }

    private sealed class Phrase(string key, int length, int firstSentence)
    {
        private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);

        internal string Key => key;

        internal int Length => length;

        internal int FirstSentence => firstSentence;

        internal int Count { get; private set; }

        internal string CommonestForm => _forms.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;

        internal void Add(string form)
        {
            Count++;
            _forms[form] = _forms.GetValueOrDefault(form) + 1;
        }
    }
}
