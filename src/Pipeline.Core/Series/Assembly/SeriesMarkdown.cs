using System.Globalization;
using System.Text;
using Pipeline.Core.Results;
using Pipeline.Core.Series.Folding;

namespace Pipeline.Core.Series.Assembly;

/// <summary>The assembled article for people, in CommonMark.</summary>
internal static class SeriesMarkdown
{
    private const int MostUploads = 200;

    internal static byte[] Write(SeriesArticle article)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(ArticleMarkdown.Escape(article.Title)).Append("\n\n*").Append(ArticleMarkdown.Escape(Line(article))).Append("*\n\n");
        foreach (var note in article.Notes)
            text.Append("**Note:** ").Append(ArticleMarkdown.Escape(note)).Append("\n\n");
        foreach (var sentence in article.Summary)
            text.Append("> - ").Append(ArticleMarkdown.Escape(sentence.Text)).Append('\n');
        if (!article.Summary.IsEmpty)
            text.Append('\n');
        ArticleMarkdown.WriteBlocks(text, article.Body.Select(block => (block.Kind, block.Level, block.Text)));
        foreach (var caption in article.Captions)
            ArticleMarkdown.WriteCaption(text, caption.Text, caption.Credit);
        text.Append("---\n\n");
        if (!article.Keywords.IsEmpty)
            text.Append("Keywords: ").Append(ArticleMarkdown.Escape(string.Join(", ", article.Keywords))).Append("  \n");
        text.Append(CultureInfo.InvariantCulture, $"{article.Words} words from {article.Parts.Length} parts\n\n");
        foreach (var part in article.Parts.Take(MostUploads))
            text.Append(CultureInfo.InvariantCulture, $"- part {part.Number}: `{part.Upload.Replace('`', '\'')}`\n");
        if (article.Parts.Length > MostUploads)
            text.Append(CultureInfo.InvariantCulture, $"- and {article.Parts.Length - MostUploads} more; article.json names them all\n");
        foreach (var warning in article.Warnings)
            text.Append("\n**Warning:** ").Append(ArticleMarkdown.Escape(warning)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Which parts are there: <c>parts 1–3, 5 of 6</c>.</summary>
    internal static string Parts(SeriesArticle article)
    {
        var ranges = NumberRange.Join(NumberRange.Of(article.Parts.Select(part => part.Number)));
        return article.Total is { } total ? $"{ranges} of {total}" : ranges;
    }

    private static string Line(SeriesArticle article)
    {
        var authors = article.Authors.IsEmpty ? null : "by " + string.Join(", ", article.Authors);
        var editors = article.Editors.IsEmpty ? null : "edited by " + string.Join(", ", article.Editors);
        return string.Join(" · ", new[] { $"parts {Parts(article)}", article.Section, article.Source, article.Published?.Replace('T', ' '), authors, editors }.OfType<string>());
    }
}
