using CsCheck;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Tests.Reading;

/// <summary>Every character of every block can be traced to the input.</summary>
public sealed class ProvenanceTests
{
    private static readonly string[] Pieces =
    [
        "plain words", "Größe 文字 😀", "R&amp;D", "fish &amp chips", "&lt;tag&gt;", "&eacute;t&#233;", "&#x1F600;", "&nbsp;", "&copy2026", "&notanentity;", "a & b", "1 < 2", " ", "\n", "\r\n\t", "<b>bold</b>", "<i>it<b>both</b></i>",
        "<a href='/x?a=1&amp;b=2'>a link</a>", "<br>", "<!-- a <b>comment</b> -->", "<span title='a > b'>attribute</span>", "</p><p>", "<script>if (a < b) { x('<p>no</p>'); }</script>", "<style>p > a { }</style>", "<img alt=\"it's\" src=x>",
        "<h2>Heading</h2>", "<ul><li>one<li>two</ul>", "<blockquote>quoted</blockquote>", "<pre>  kept\n  lines </pre>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "<noscript>hidden</noscript>", "</div>", "</b>",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    [Fact]
    public void Runs_say_where_their_characters_stand() =>
        Piece.Array[1, 25].Sample(pieces =>
        {
            var html = "<!DOCTYPE html><html><head><title>T</title></head><body><p>start " + string.Concat(pieces) + " end</p></body></html>";
            var document = Articles.ReadHtml(html);
            Assert.Equal(html, document.Text);
            foreach (var block in document.Blocks)
            {
                foreach (var run in block.Text.Runs)
                    AssertRun(html, block.Text.Value.Substring(run.TextStart, run.TextLength), run.Source);
            }
        });

    [Fact]
    public void Slices_and_places_of_a_text_agree() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 30].Array[1, 6], Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((parts, from, length) =>
        {
            var builder = new SourcedTextBuilder();
            var at = 0;
            foreach (var part in parts)
            {
                builder.Append(part, new SourceSpan(at, part.Length));
                builder.Append(" ", new SourceSpan(at + part.Length, 3));
                at += part.Length + 10;
            }

            var text = builder.Build();
            var start = from % text.Length;
            var count = 1 + (length % (text.Length - start));
            var slice = text.Slice(start, count);
            Assert.Equal(text.Value.Substring(start, count), slice.Value);
            Assert.Equal(text.Locate(start, count), slice.Span);
            Assert.True(text.Span.Contains(slice.Span));
        });

    private static void AssertRun(string source, string text, SourceSpan span)
    {
        var original = source.Substring(span.Start, span.Length);
        if (span.Length == text.Length)
            Assert.True(original.Zip(text).All(pair => pair.First == pair.Second || (char.IsWhiteSpace(pair.First) && pair.Second == ' ')), $"'{text}' is not '{original}'");
        else
            Assert.True(text == " " || text == " | " || text == "\n" || original.Contains('&') || original.Contains('<') || original.Contains('\r'), $"'{text}' came from '{original}'");
    }
}
