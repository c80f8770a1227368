using System.Text;
using Pipeline.Core.Series.Assembly;

namespace Pipeline.Core.Results;

/// <summary>The article as text and nothing else: title, paragraphs with an empty line between two, captions at the end.</summary>
internal static class ArticleText
{
    internal const string ContentType = "text/plain; charset=utf-8";

    internal static byte[] Write(Article article) => Write(
        article.Title ?? article.Upload.Name, article.Body.Select(block => (block.Kind, block.Text)), article.Captions.Select(caption => (caption.Text, caption.Credit)));

    internal static byte[] Write(SeriesArticle article) => Write(
        article.Title, article.Body.Select(Block), article.Captions.Select(caption => (caption.Text, caption.Credit)));

    private static (string Kind, string Text) Block(SeriesBlock block) => (block.Kind, block.Kind == SeriesBlock.Gap ? $"[{block.Text}]" : block.Text);

    private static byte[] Write(string title, IEnumerable<(string Kind, string Text)> body, IEnumerable<(string Text, string? Credit)> captions)
    {
        var text = new StringBuilder();
        Paragraph(text, title);
        var previous = "";
        foreach (var block in body)
        {
            // Items of one list and rows of one table stand together.
            if (previous is "list-item" or "table-row" && block.Kind == previous)
                text.Length--;
            Paragraph(text, block.Kind == "list-item" ? $"- {block.Text}" : block.Text);
            previous = block.Kind;
        }

        foreach (var caption in captions)
            Paragraph(text, caption.Credit is null ? caption.Text : $"{caption.Text} ({caption.Credit})");
        text.Length--;
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Paragraph(StringBuilder text, string paragraph) => text.Append(paragraph.ReplaceLineEndings("\n")).Append("\n\n");
}
