using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.LanguageModel.Prompts;

/// <summary>What of an article is sent: its title and its paragraphs up to the budget, whole ones only.</summary>
/// <param name="Title">The title; empty without one.</param>
/// <param name="Language">BCP 47 tag of its language.</param>
/// <param name="Paragraphs">The paragraphs, in order.</param>
/// <param name="LeftOut">How many paragraphs were not sent because they speak to language models.</param>
internal sealed record SentArticle(string Title, string Language, ImmutableArray<string> Paragraphs, int LeftOut)
{
    private const int LongestTitle = 500;
    private const int LongestTag = 35;

    /// <summary>All that was sent, a paragraph a line.</summary>
    internal string Text { get; } = string.Join('\n', Paragraphs.Prepend(Title));

    internal static SentArticle Of(Document document, int tokens)
    {
        var title = document.Metadata.Title.Best?.Value ?? "";
        title = title.Length > LongestTitle || OrdersToModels.Stand(title) ? "" : title;
        var left = tokens - TokenEstimate.Of(title);
        var leftOut = 0;
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        foreach (var block in document.Blocks)
        {
            if (block.Role != BlockRole.Body)
                continue;
            var text = block.Text.Value;
            if (OrdersToModels.Stand(text))
            {
                leftOut++;
                continue;
            }

            left -= TokenEstimate.Of(text);
            if (left < 0)
                break;
            paragraphs.Add(text);
        }

        // It stands in the order, so it is a tag or nothing.
        var language = document.Metadata.Language.Best?.Value is { Length: <= LongestTag } tag && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? tag : "und";
        return new SentArticle(title, language, paragraphs.ToImmutable(), leftOut);
    }
}
