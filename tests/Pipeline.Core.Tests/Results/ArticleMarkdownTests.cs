using System.Text;
using Pipeline.Core.Results;

namespace Pipeline.Core.Tests.Results;

public sealed class ArticleMarkdownTests
{
    [Fact]
    public void Rows_become_a_table_of_github_flavoured_markdown()
    {
        var text = new StringBuilder();

        ArticleMarkdown.WriteBlocks(text, [("paragraph", null, "Before."), ("table-row", null, "Winter | Nights | Pupils"), ("table-row", null, "2024 | 52 | 41"), ("paragraph", null, "After.")]);

        Assert.Equal("Before.\n\n| Winter | Nights | Pupils |\n|---|---|---|\n| 2024 | 52 | 41 |\n\nAfter.\n\n", text.ToString());
    }

    [Fact]
    public void What_an_author_wrote_is_never_read_as_markup()
    {
        var text = new StringBuilder();

        ArticleMarkdown.WriteBlocks(text, [("paragraph", null, "# 5 *stars* for <b>`code`</b> and [links](x)")]);

        Assert.Equal("\\# 5 \\*stars\\* for \\<b>\\`code\\`\\</b> and \\[links\\](x)\n\n", text.ToString());
    }
}
