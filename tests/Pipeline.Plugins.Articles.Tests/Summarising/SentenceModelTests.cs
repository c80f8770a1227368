using System.Text.Json;
using Pipeline.Plugins.Articles.Summarising;
using Pipeline.Plugins.Articles.Summarising.Scoring;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Tests.Summarising;

public sealed class SentenceModelTests
{
    private const int Title = 26;

    // The vectors are rounded to five places: a value may be within 1e-6 of any that rounds to what stands there.
    private const double Tolerance = 5e-6 + 1e-6;

    // Four of the vectors were made with a title, which is not in them: terms that give the nearness to it that stands there.
    private static readonly Dictionary<string, string> TitleTerms = new(StringComparer.Ordinal)
    {
        ["bbc-business-003"] = "yuko unit buyer face loan claim",
        ["bbc-business-009"] = "ethiopia crop product 24",
        ["insh-0006"] = "high court delhi compens accid",
        ["insh-0008"] = "2015 bombay high helicopt crash pilot fli low investig",
    };

    [Fact]
    public void Features_scores_and_choices_are_those_of_the_training()
    {
        var path = Path.Combine(Articles.Repository, "..", "shared", "models", "summary-test-vectors.json");
        Assert.SkipUnless(File.Exists(path), "../shared is not here");
        using var vectors = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var article in vectors.RootElement.EnumerateObject())
        {
            var sentences = article.Value.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!).ToArray();
            var reader = new TermReader("en");
            var read = ReadSentence.Of(sentences, reader, TestContext.Current.CancellationToken);
            var space = SentenceSpace.Of(read, reader);
            var features = SentenceFeatures.Of(read, space, space.RowOf(TitleTerms.GetValueOrDefault(article.Name, "").Split(' ')));
            for (var index = 0; index < sentences.Length; index++)
            {
                var expected = article.Value.GetProperty("values")[index].EnumerateArray().Select(value => value.GetDouble()).ToArray();
                for (var feature = 0; feature < expected.Length; feature++)
                    AssertSame(expected[feature], features[index][feature], $"{article.Name} {index} {feature}");
                AssertSame(article.Value.GetProperty("gb_logit")[index].GetDouble(), SentenceModel.Score(features[index]), $"{article.Name} {index} logit");
            }

            var picks = article.Value.GetProperty("gb_pick3").EnumerateArray().Select(pick => pick.GetInt32());
            Assert.Equal(picks, new SentenceSelection(sentences, new SummariseOptions()).Best([.. features.Select(SentenceModel.Score)], space, TestContext.Current.CancellationToken));
        }
    }

    private static void AssertSame(double expected, double actual, string where) =>
        Assert.True(Math.Abs(expected - actual) < Tolerance, $"{where}: {expected} and not {actual}");

    [Fact]
    public void A_sentence_that_says_the_title_is_nearest_to_it()
    {
        string[] sentences = ["Rain fell in the hills.", "The harbour opened its gates on Friday.", "Nobody came."];
        var reader = new TermReader("en");
        var read = ReadSentence.Of(sentences, reader, TestContext.Current.CancellationToken);
        var space = SentenceSpace.Of(read, reader);
        var nearness = SentenceFeatures.Of(read, space, space.RowOf(reader.Read("Harbour opens gates"))).Select(values => values[Title]).ToArray();
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
