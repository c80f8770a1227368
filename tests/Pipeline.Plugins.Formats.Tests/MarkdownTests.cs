using Pipeline.Documents;

namespace Pipeline.Plugins.Formats.Tests;

public sealed class MarkdownTests
{
    internal static readonly string Story = $"""
        ---
        title: "{Stories.Title}"
        author: [Mara Velt, Jon Ohm]
        date: 2024-03-05
        tags: {"{"} deep: [[[nested]]] {"}"}
        ---

        # {Stories.Title}

        {Stories.Paragraphs[0]}

        {Stories.Paragraphs[1]} See the *old &amp; new* [chart](https://example.org/chart).

        ## What was measured

        - forty places
          - nine of them twice
        - one line

        > {Stories.Paragraphs[3]}

        | place | depth |
        |-------|-------|
        | pier  | 2 m   |

        ![The ferry at low water](ferry.jpg)

        {Stories.Paragraphs[4]}
        """;

    [Fact]
    public async Task Front_matter_headings_lists_quotes_tables_and_captions_are_read()
    {
        var document = Assert.Single((await Formats.ProcessAsync(Story, "ferry.md")).Documents);

        Assert.Equal("text/markdown", document.MediaType);
        Assert.Equal(Stories.Title, document.Metadata.Title.Best!.Value);
        Assert.Equal(["Mara Velt", "Jon Ohm"], document.Metadata.Authors.Select(author => author.Value));
        Assert.Equal("2024-03-05", document.Metadata.Published.Best!.Value.ToString());
        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Quote, BlockKind.TableRow, BlockKind.TableRow, BlockKind.Paragraph],
            document.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Kind));
        Assert.Equal([1, 2, 1], document.Blocks.Where(block => block.Kind == BlockKind.ListItem).Select(block => block.Level));
        Assert.Contains("pier | 2 m", Formats.Body(document));
        Assert.Equal("The ferry at low water", Assert.Single(document.Blocks, block => block.Role == BlockRole.Caption).Text.Value);
        Assert.NotEmpty(document.Summary);
    }

    [Fact]
    public async Task Every_character_that_stands_in_the_markdown_is_traced_to_its_place()
    {
        var document = Assert.Single((await Formats.ProcessAsync(Story, "ferry.md")).Documents);

        foreach (var run in document.Blocks.SelectMany(block => block.Text.Runs.Where(run => run.TextLength == run.Source.Length).Select(run => (block.Text.Value, run))))
        {
            var source = document.Text.Substring(run.run.Source.Start, run.run.Source.Length).Replace('\n', ' ');
            Assert.Equal(run.Value.Substring(run.run.TextStart, run.run.TextLength), source);
        }

        var sentence = document.Blocks.Single(block => block.Text.Value.EndsWith("chart.", StringComparison.Ordinal));
        Assert.EndsWith("See the old & new chart.", sentence.Text.Value, StringComparison.Ordinal);
        Assert.Equal("https://example.org/chart", Assert.Single(sentence.Links).Target);
    }

    [Fact]
    public async Task Broken_front_matter_and_deep_nesting_are_no_fault()
    {
        var broken = await Formats.ProcessAsync($"---\ntitle: \"open\n---\n\n{Stories.Text}", "broken.md");
        var bracketed = await Formats.ProcessAsync($"---\na: {new string('[', 50_000)}\n---\n\n{Stories.Text}", "brackets.md");
        var quoted = await Formats.ProcessAsync(new string('>', 50_000) + " deep", "quoted.md");

        Assert.Null(broken.Failure);
        Assert.Null(bracketed.Failure);
        Assert.Equal("rejected", quoted.Failure!.Kind);
    }

    [Fact]
    public async Task Binary_that_is_called_markdown_is_rejected() =>
        Assert.Equal("binary-content", (await Formats.ProcessAsync([1, 0, 2, 0, 255], "noise.md")).Failure!.Code);
}
