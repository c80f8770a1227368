using System.Text;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Summarising;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Tests.Summarising;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("12 34. 56!", 0)]
    [InlineData("Only one sentence stands here.", 1)]
    [InlineData("The same again. The same again. The same again. The same again. The same again.", 1)]
    [InlineData("The harbour was closed on Monday. Der Hafen wurde am Montag geschlossen. 港口星期一关闭了。 El puerto se cerró el lunes. The ferries wait outside the walls.", 3)]
    public void Odd_bodies_have_the_summary_that_is_documented(string text, int sentences)
    {
        var document = Summarise(text);

        Assert.Equal(sentences, document.Summary.Length);
        Assert.Equal(document.Summary.Select(sentence => sentence.Span.Start).Order(), document.Summary.Select(sentence => sentence.Span.Start));
        Assert.All(document.Summary, sentence => Assert.Equal(sentence.Text, document.Text.Substring(sentence.Span.Start, sentence.Span.Length)));
    }

    [Fact]
    public void Fifty_thousand_sentences_and_a_sentence_of_twenty_thousand_words_are_summed_up()
    {
        var text = new StringBuilder();
        for (var number = 0; number < 50_000; number++)
            text.Append("The mill of sentence ").Append(number).Append(" turns in the river. ");
        text.Append("A long one").Append(string.Concat(Enumerable.Repeat(" goes on", 10_000))).Append('.');

        Assert.Equal(3, Summarise(text.ToString()).Summary.Length);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 0)]
    public void One_sentence_of_twenty_thousand_words_is_given_unless_words_are_limited(int words, int sentences)
    {
        var text = "A long one" + string.Concat(Enumerable.Repeat(" goes on", 10_000)) + ".";
        var document = Run(Document.Unread with { Text = text, Blocks = [Paragraph(text)] }, new SummariseOptions { Words = words });
        Assert.Equal(sentences, document.Summary.Length);
        Assert.All(document.Summary, sentence => Assert.Equal(text, sentence.Text));
    }

    [Fact]
    public void What_is_not_body_is_not_summed_up()
    {
        const string text = "Subscribe to our newsletter today. Read the others.";
        var document = Document.Unread with { Text = text, Blocks = [Paragraph(text) with { Role = BlockRole.Boilerplate }] };

        var summed = Run(document);

        Assert.Empty(summed.Summary);
        Assert.Empty(summed.Keywords);
    }

    private static Document Summarise(string text) =>
        Run(Document.Unread with { Text = text, Blocks = text.Length == 0 ? [] : [Paragraph(text)] });

    private static Block Paragraph(string text) => new() { Kind = BlockKind.Paragraph, Role = BlockRole.Body, Text = SourcedText.FromSource(text, new SourceSpan(0, text.Length)) };

    private static Document Run(Document document, SummariseOptions? options = null)
    {
        var upload = new Upload { Container = "inbox", Name = "a", ETag = "1", Content = default };
        var result = new SummariseHandler(options ?? new SummariseOptions()).Handle(new SummariseRequest(upload, document), TestContext.Current.CancellationToken).Result;
        return Assert.IsType<StepResult.Success>(result).Documents[0];
    }
}
