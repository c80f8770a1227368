using System.Globalization;
using System.Text;

namespace Pipeline.Core.Results;

/// <summary>The article for people, in CommonMark.</summary>
internal static class ArticleMarkdown
{
    internal const string ContentType = "text/markdown; charset=utf-8";

    internal static byte[] Write(Article article)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(article.Title ?? article.Upload.Name)).Append("\n\n");
        if (Line(article) is { Length: > 0 } line)
            text.Append('*').Append(Escape(line)).Append("*\n\n");
        if (article.WrittenSummary is { } written)
            text.Append("> ").Append(Escape(written.Text)).Append(" *(").Append(Escape(written.Author)).Append(")*\n>\n");
        foreach (var sentence in article.Summary)
            text.Append("> - ").Append(Escape(sentence)).Append('\n');
        if (!article.Summary.IsEmpty)
            text.Append('\n');
        WriteBlocks(text, article.Body.Select(block => (block.Kind, block.Level, block.Text)));
        foreach (var caption in article.Captions)
            WriteCaption(text, caption.Text, caption.Credit);
        text.Append("---\n\n");
        if (!article.Keywords.IsEmpty)
            text.Append("Keywords: ").Append(Escape(string.Join(", ", article.Keywords))).Append("  \n");
        text.Append(CultureInfo.InvariantCulture, $"{article.Words} words, from `{article.Upload.Name.Replace('`', '\'')}`\n");
        foreach (var warning in article.Warnings)
            text.Append("\n**Warning:** ").Append(Escape(warning.Message)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Line(Article article)
    {
        var authors = article.Authors.IsEmpty ? null : "by " + string.Join(", ", article.Authors);
        var editors = article.Editors.IsEmpty ? null : "edited by " + string.Join(", ", article.Editors);
        var part = article.Part is { } mark ? $"part {mark.Number}{(mark.Total is { } total ? $" of {total}" : "")}" : null;
        return string.Join(" · ", new[] { part, article.Section, article.Source, article.Published?.Replace('T', ' '), authors, editors }.OfType<string>());
    }

    internal static void WriteCaption(StringBuilder text, string caption, string? credit) =>
        text.Append("*Picture: ").Append(Escape(caption)).Append(credit is null ? "" : $" ({Escape(credit)})").Append("*\n\n");

    internal static void WriteBlocks(StringBuilder text, IEnumerable<(string Kind, int? Level, string Text)> blocks)
    {
        var previous = "";
        foreach (var block in blocks)
        {
            // Items of one list and rows of one table stand together; everything else is a paragraph of its own.
            if (previous is "list-item" or "table-row" && previous != block.Kind)
                text.Append('\n');
            text.Append(block.Kind switch
            {
                "heading" => $"{new string('#', Math.Clamp((block.Level ?? 1) + 1, 2, 6))} {Escape(block.Text)}\n\n",
                "list-item" => $"{new string(' ', 2 * Math.Max(0, (block.Level ?? 1) - 1))}- {Escape(block.Text)}\n",
                "quote" => $"> {Escape(block.Text)}\n\n",
                "table-row" => previous == block.Kind ? Row(block.Text) : Row(block.Text) + Rule(block.Text),
                "preformatted" => $"    {block.Text.Replace("\n", "\n    ", StringComparison.Ordinal)}\n\n",
                "gap" => $"**\\[{Escape(block.Text)}\\]**\n\n",
                _ => $"{Escape(block.Text)}\n\n",
            });
            previous = block.Kind;
        }

        if (previous is "list-item" or "table-row")
            text.Append('\n');
    }

    private static string Row(string cells) => $"| {Escape(cells)} |\n";

    // A table needs a rule below its first row, with as many cells as that.
    private static string Rule(string cells) => $"|{string.Concat(Enumerable.Repeat("---|", cells.AsSpan().Count(" | ") + 1))}\n";

    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\\' or '`' or '*' or '_' or '<' or '[' or ']' || (character is '#' or '>' or '+' or '-' && escaped.Length == 0))
                escaped.Append('\\');
            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }
}
