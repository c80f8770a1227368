using System.Text;

namespace Pipeline.Core.Results;

/// <summary>The article as text and nothing else: title, paragraphs with an empty line between two, captions at the end.</summary>
internal static class ArticleText
{
    internal const string ContentType = "text/plain; charset=utf-8";

    internal static byte[] Write(Article article)
    {
        var text = new StringBuilder();
        Paragraph(text, article.Title ?? article.Upload.Name);
        var previous = "";
        foreach (var block in article.Body)
        {
            // Items of one list and rows of one table stand together.
            if (previous is "list-item" or "table-row" && block.Kind == previous)
                text.Length--;
            Paragraph(text, block.Kind == "list-item" ? $"- {block.Text}" : block.Text);
            previous = block.Kind;
        }

        foreach (var caption in article.Captions)
            Paragraph(text, caption.Credit is null ? caption.Text : $"{caption.Text} ({caption.Credit})");
        text.Length--;
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Paragraph(StringBuilder text, string paragraph) => text.Append(paragraph.ReplaceLineEndings("\n")).Append("\n\n");
}
