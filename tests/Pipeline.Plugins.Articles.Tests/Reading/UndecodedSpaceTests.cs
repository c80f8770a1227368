using Pipeline.Documents;
using Pipeline.Plugins.Articles.Reading;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Tests.Reading;

public sealed class UndecodedSpaceTests
{
    [Theory]
    [InlineData("By&nbspAda Brook", "By Ada Brook")]
    [InlineData("By&nbsp;Ada&nbspBrook", "By Ada Brook")]
    [InlineData("By&nbsp&nbsp;Ada Brook said so.&nbspThen he left", "By Ada Brook said so. Then he left")]
    [InlineData("It writes &nbsp; between words", "It writes &nbsp; between words")]
    [InlineData("It ends with &nbsp", "It ends with &nbsp")]
    [InlineData("&nbspAda", "&nbspAda")]
    public async Task A_space_that_a_scrape_left_undecoded_between_words_is_one(string line, string expected)
    {
        var text = $"River stops\n{line}\nThe end";
        var upload = new Upload { Container = "uploads", Name = "page.txt", ETag = "", Content = System.Text.Encoding.UTF8.GetBytes(text) };
        var result = await new ReadHandler(new ReadOptions()).Handle(new ReadRequest(upload, Document.Unread), TestContext.Current.CancellationToken);

        var document = Assert.Single(Assert.IsType<StepResult.Success>(result).Documents);
        var block = document.Blocks[1];
        Assert.Equal(expected, block.Text.Value);
        Assert.Equal(line, text.Substring(block.Text.Span.Start, block.Text.Span.Length));
        Assert.Equal("The end", document.Blocks[2].Text.Value);
    }
}
