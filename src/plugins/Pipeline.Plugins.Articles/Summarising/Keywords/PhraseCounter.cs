using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>Counts the phrases of a text: one to three words between stop words and punctuation; and those of scripts without spaces.</summary>
internal sealed class PhraseCounter(string language, TermReader reader)
{
    private const int MostWords = 3;
    private const int Bits = 21;
    private const int MostExpected = 20_000;

    private readonly Dictionary<ulong, Phrase> _phrases = new(Math.Min(2 * reader.Terms.Count, MostExpected));
    private readonly UnspacedPhrases _unspaced = new(language);
    private readonly List<(int Number, int Start, int End)> _run = [];

    internal IEnumerable<Phrase> Phrases => _phrases.Values.Concat(_unspaced.Phrases);

    /// <summary>Number of sentences read.</summary>
    internal int Sentences { get; private set; }

    /// <summary>How often a term stands in the text by itself or in a phrase.</summary>
    internal int CountOf(string term) => _phrases.TryGetValue((ulong)(reader.Find(term) + 1), out var phrase) ? phrase.Count : 0;

    internal void Add(ReadSentence read)
    {
        var sentence = read.Text;
        for (var index = 0; index < read.Words.Length; index++)
        {
            var (start, end) = (read.Words[index].Start, read.Words[index].Start + read.Words[index].Length);
            var isUnspaced = Scripts.IsUnspaced(sentence, start);
            if (_run.Count > 0 && (isUnspaced || !IsJoined(sentence, _run[^1].End, start)))
                Close(sentence);
            if (!isUnspaced && IsTerm(read.Terms[index]))
                _run.Add((read.Terms[index], start, end));
            else
                Close(sentence);
        }

        Close(sentence);
        _unspaced.Add(sentence, Sentences);
        Sentences++;
    }

    private static bool IsJoined(string sentence, int from, int to) => to - from == 1 && sentence[from] is ' ' or '-' or '\u00A0';

    /// <summary>True for a term that a phrase may hold; one that has no room in a key is behind all that is read here.</summary>
    private bool IsTerm(int term) => term is not TermReader.None and < (1 << Bits) - 1 && !char.IsDigit(reader.Terms[term][0]);

    private void Close(string sentence)
    {
        for (var start = 0; start < _run.Count; start++)
        {
            ulong key = 0;
            for (var end = start; end < Math.Min(_run.Count, start + MostWords); end++)
            {
                key = (key << Bits) | ((uint)_run[end].Number + 1);
                Count(sentence, key, start, end);
            }
        }

        _run.Clear();
    }

    private void Count(string sentence, ulong key, int start, int end)
    {
        if (!_phrases.TryGetValue(key, out var phrase))
            _phrases[key] = phrase = new Phrase(Terms(start, end), Sentences);
        phrase.Add(sentence, _run[start].Start, _run[end].End - _run[start].Start, Sentences, !sentence.AsSpan(0, _run[start].Start).ContainsAnyInRange('0', '\uD7FF'));
    }

    private string[] Terms(int start, int end)
    {
        var terms = new string[end - start + 1];
        for (var index = 0; index < terms.Length; index++)
            terms[index] = reader.Terms[_run[start + index].Number];
        return terms;
    }
}
