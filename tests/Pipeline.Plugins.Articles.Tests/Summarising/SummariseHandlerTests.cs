using CsCheck;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Summarising;

namespace Pipeline.Plugins.Articles.Tests.Summarising;

public sealed class SummariseHandlerTests
{
    private static readonly string[] Sentences =
    [
        "The harbour opened on Friday after eleven years of work.", "Four hundred people swam in the inner basin.", "He did not swim himself.", "\"It is cold,\" said Mr. Carrow, who runs the kiosk.",
        "The trust spent 4.5 million crowns on six gates.", "Oysters clean the water of the harbour.", "But the gates need two keepers by night.", "Nobody expected seals.", "Will the town pay again? It voted for it twice.",
    ];

    [Fact]
    public async Task Chosen_sentences_stand_in_the_body_where_their_spans_say()
    {
        await Gen.Select(Gen.Int[0, Sentences.Length - 1].Select(index => Sentences[index]).Array[1, 4].Select(parts => string.Join("  ", parts)).Array[0, 8], Gen.Int[1, 20]).SampleAsync(async (paragraphs, count) =>
        {
            var document = Stories.Of([(BlockRole.Title, "The harbour opens"), .. paragraphs.Select(paragraph => (BlockRole.Body, paragraph)), (BlockRole.Boilerplate, "Most read stories of the harbour.")]);
            var summary = (await Stories.Summarise(document, new SummariseOptions { Sentences = count })).Summary;
            Assert.True(summary.Length <= count);
            Assert.All(summary, sentence => Assert.Contains(document.Blocks, block => block.Role == BlockRole.Body && block.Text.Value.Contains(sentence.Text, StringComparison.Ordinal)));
            Assert.All(summary, sentence => Assert.Equal(Stories.Collapse(sentence.Text), Stories.Collapse(document.Text.Substring(sentence.Span.Start, sentence.Span.Length))));
            Assert.Equal(summary.OrderBy(sentence => sentence.Span.Start), summary);
        });
    }

    [Fact]
    public async Task A_document_without_body_has_no_summary_and_no_keywords()
    {
        var document = await Stories.Summarise(Stories.Of((BlockRole.Boilerplate, "Home. News. Sport.")), new SummariseOptions());
        Assert.Empty(document.Summary);
        Assert.Empty(document.Keywords);
    }

    [Theory]
    [InlineData("One sentence is all there is.", 1)]
    [InlineData("It rains here. It rains here. It rains here. It rains here.", 1)]
    [InlineData("12 345. 67 890. 11 213.", 0)]
    [InlineData("A first thing happened. A second one followed.", 2)]
    public async Task Small_bodies_give_what_they_have(string body, int expected) =>
        Assert.Equal(expected, (await Stories.Summarise(Stories.Of((BlockRole.Body, body)), new SummariseOptions())).Summary.Length);

    [Fact]
    public async Task Very_many_sentences_and_a_very_long_one_are_summed_up()
    {
        var many = Enumerable.Range(0, 50_000).Select(index => $"Gate {index} of harbour {index % 97} opened with {index % 31} keepers.");
        var document = Stories.Of((BlockRole.Body, string.Join(' ', many)), (BlockRole.Body, string.Join(' ', Enumerable.Range(0, 20_000).Select(index => $"word{index % 5000}")) + "."));
        Assert.Equal(20, (await Stories.Summarise(document, new SummariseOptions { Sentences = 20 })).Summary.Length);
    }

    [Fact]
    public async Task Keywords_are_phrases_of_the_body_with_their_counts()
    {
        var body = "The tide gates open twice a day. Without tide gates the harbour would be still. The harbour keepers watch the tide gates by night.";
        var document = Stories.Of((BlockRole.Body, body));
        document = document with { Metadata = document.Metadata with { Language = document.Metadata.Language.With(new Candidate<string>("en", 1, "test")) } };

        var keywords = (await Stories.Summarise(document, new SummariseOptions { MaxKeywords = 4 })).Keywords;

        Assert.Contains(keywords, keyword => keyword is { Text: "tide gates", Count: 3 });
        Assert.Contains(keywords, keyword => keyword is { Text: "harbour", Count: 2 });
        Assert.Equal(4, keywords.Length);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(20, 2)]
    [InlineData(3, 0)]
    public async Task A_budget_of_words_passes_over_what_does_not_fit(int words, int sentences)
    {
        var document = Stories.Of((BlockRole.Body, "The harbour opened on Friday after eleven years of hard work by night. Four hundred people swam in the basin. Oysters clean the water of it."));
        var summary = (await Stories.Summarise(document, new SummariseOptions { Words = words })).Summary;
        Assert.Equal(sentences, summary.Length);
        Assert.True(summary.Sum(sentence => sentence.Text.Split(' ').Length) <= words);
    }

    [Fact]
    public async Task The_first_sentences_are_given_when_asked_for()
    {
        var document = Stories.Of((BlockRole.Body, string.Join(' ', Sentences)));
        var summary = (await Stories.Summarise(document, new SummariseOptions { Method = SummaryMethod.Lead })).Summary;
        Assert.Equal(Sentences.Take(3), summary.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Chinese_words_are_found_without_spaces()
    {
        var document = Stories.Of((BlockRole.Body, "望河桥重新开放。居民走上望河桥。工程师说，望河桥的石头都在。"));
        document = document with { Metadata = document.Metadata with { Language = document.Metadata.Language.With(new Candidate<string>("zh", 1, "test")) } };
        Assert.Equal("望河桥", (await Stories.Summarise(document, new SummariseOptions())).Keywords[0].Text);
    }
}
