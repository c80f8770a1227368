using CsCheck;
using Pipeline.Plugins.Articles.Summarising.Keywords;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Tests.Summarising;

public sealed class KeywordCandidatesTests
{
    [Fact]
    public void The_most_frequent_and_earliest_phrases_are_looked_at_in_order() => Gen.Int[0, 400].Array[1, 600].Sample(words =>
    {
        var reader = new TermReader("und");
        var sentences = words.Chunk(7).Select(some => string.Join(' ', some.Select(word => $"word{word}x"))).ToArray();
        var counter = KeywordFinder.Count(ReadSentence.Of(sentences, reader, CancellationToken.None), "und", reader, CancellationToken.None);

        var candidates = KeywordFinder.Candidates(counter);

        var expected = counter.Phrases.OrderByDescending(phrase => phrase.Frequency).ThenByDescending(phrase => phrase.Terms.Length).Take(KeywordFinder.MostCandidates);
        Assert.Equal(expected, candidates);
    });
}
