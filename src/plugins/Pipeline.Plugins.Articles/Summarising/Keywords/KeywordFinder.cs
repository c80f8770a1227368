using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising.Keywords;

/// <summary>What a story is about: phrases by frequency and by how early they stand. A phrase inside a better one is not named again.</summary>
internal static class KeywordFinder
{
    // What an article is about has been said by then, and a book must not fill the memory with phrases.
    private const int MostSentences = 5_000;
    private const int MostCharacters = 1_000_000;

    internal static ImmutableArray<Keyword> Find(IReadOnlyList<string> sentences, string language, TermReader reader, int count, CancellationToken cancellationToken)
    {
        var counter = new PhraseCounter(reader, language);
        var characters = 0;
        for (var index = 0; index < Math.Min(sentences.Count, MostSentences) && characters < MostCharacters; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            counter.Add(sentences[index].Length <= MostCharacters ? sentences[index] : sentences[index][..MostCharacters], index);
            characters += sentences[index].Length;
        }

        var isUnspaced = language is "zh" or "th";
        var chosen = new List<Phrase>();
        var ranked = counter.Phrases
            .Where(phrase => !isUnspaced || phrase.Count > 1)
            .OrderByDescending(phrase => phrase.Score)
            .ThenByDescending(phrase => phrase.Terms.Length)
            .ThenBy(phrase => string.Join(' ', phrase.Terms), StringComparer.Ordinal);
        foreach (var phrase in ranked)
        {
            if (chosen.Count == count)
                break;
            // Where characters stand for words, a longer run that is as frequent is the word itself.
            if (!chosen.Exists(better => better.Contains(phrase) || (isUnspaced && phrase.Contains(better))))
                chosen.Add(phrase);
        }

        return [.. chosen.Select(phrase => new Keyword(phrase.Text, Math.Round(phrase.Score, 6), phrase.Count))];
    }
}
