using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Reading.Html;

/// <summary>Program text is one block, its lines as they are, also where a highlighter puts each into a box of its own.</summary>
public sealed class ProgramTextTests
{
    private const string Lines = "let sum = 0;\nfor (const part of parts) {\n  sum += part;\n}";

    [Theory]
    [InlineData("<pre>let sum = 0;\nfor (const part of parts) {\n  sum += part;\n}</pre>")]
    [InlineData("<pre><code><div>let sum = 0;</div><div>for (const part of parts) {</div><div>  sum += part;</div><div>}</div></code></pre>")]
    [InlineData("<pre><div class=line><span>let</span> sum = 0;\n</div><div class=line>for (const part of parts) {\n</div><div class=line>  sum += part;\n</div><div class=line>}</div></pre>")]
    [InlineData("<pre>let sum = 0; <br>for (const part of parts) {<br>  sum += part;<br>}</pre>")]
    public void Program_text_is_one_block(string pre)
    {
        var blocks = Articles.ReadHtml($"<p>Before it.</p>{pre}<p>Behind it.</p>").Blocks;

        Assert.Equal(["Before it.", Lines, "Behind it."], blocks.Select(block => block.Text.Value.Replace("0; \n", "0;\n", StringComparison.Ordinal)));
        Assert.Equal([BlockKind.Paragraph, BlockKind.Preformatted, BlockKind.Paragraph], blocks.Select(block => block.Kind));
    }

    [Fact]
    public void What_follows_a_pre_that_is_never_closed_keeps_its_blocks()
    {
        var blocks = Articles.ReadHtml("<div><pre>let sum = 0;<p>Behind it.</p><div>And more.</div></div><p>The end.</p>").Blocks;

        Assert.Equal(["let sum = 0;", "Behind it.", "And more.", "The end."], blocks.Select(block => block.Text.Value));
    }
}
