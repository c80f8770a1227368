using System.Text.Json;
using Pipeline.Plugins.Articles.Summarising.Scoring;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Tests.Summarising;

public sealed class SentenceModelTests
{
    // The vectors are rounded to five places.
    private const double Rounding = 2e-5;
    private const int KeyTerms = 15;
    private const int Title = 26;

    [Fact]
    public void Features_and_scores_are_those_of_the_training()
    {
        var path = Path.Combine(Articles.Repository, "..", "shared", "models", "summary-test-vectors.json");
        Assert.SkipUnless(File.Exists(path), "../shared is not here");
        using var vectors = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var article in vectors.RootElement.EnumerateObject())
        {
            var sentences = article.Value.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!).ToArray();
            var space = SentenceSpace.Of(sentences, new TermReader("en"), TestContext.Current.CancellationToken);
            var features = SentenceFeatures.Of(sentences, space, space.RowOf([]));
            for (var index = 0; index < sentences.Length; index++)
            {
                var expected = article.Value.GetProperty("values")[index].EnumerateArray().Select(value => value.GetDouble()).ToArray();
                // The titles are not among the vectors; and which of equally frequent terms are the ten most frequent is not defined there.
                (features[index][KeyTerms], features[index][Title]) = (expected[KeyTerms], expected[Title]);
                Assert.All(expected.Zip(features[index]), pair => Assert.Equal(pair.First, pair.Second, Rounding));
                Assert.Equal(article.Value.GetProperty("gb_logit")[index].GetDouble(), SentenceModel.Score(features[index]), 5e-4);
            }
        }
    }

    [Fact]
    public void A_sentence_that_says_the_title_is_nearest_to_it()
    {
        string[] sentences = ["Rain fell in the hills.", "The harbour opened its gates on Friday.", "Nobody came."];
        var reader = new TermReader("en");
        var space = SentenceSpace.Of(sentences, reader, TestContext.Current.CancellationToken);
        var nearness = SentenceFeatures.Of(sentences, space, space.RowOf(reader.Read("Harbour opens gates"))).Select(values => values[Title]).ToArray();
        Assert.True(nearness[1] > 0.5);
        Assert.Equal([0, 0], new[] { nearness[0], nearness[2] });
    }

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("hopefulness", "hope")]
    [InlineData("adjustment", "adjust")]
    [InlineData("controlling", "control")]
    [InlineData("enjoy", "enjoy")]
    public void Endings_come_off(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));
}
