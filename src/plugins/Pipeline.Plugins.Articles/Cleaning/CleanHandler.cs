using System.Collections.Immutable;
using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Html;
using Pipeline.Plugins.Articles.Cleaning.Pages;
using Pipeline.Plugins.Articles.Cleaning.Text;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Cleaning;

/// <summary>Handles <see cref="CleanRequest"/>.</summary>
public sealed class CleanHandler : IRequestHandler<CleanRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(CleanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(Clean(request.Document, cancellationToken));
    }

    /// <summary>Every block with its role, before the headline is known.</summary>
    internal static Document Judge(Document document, CancellationToken cancellationToken) =>
        document.Elements.IsEmpty ? CleanText(document, cancellationToken) : HtmlCleaner.Clean(document, cancellationToken);

    /// <summary>The judged document with its headline, and the blocks that say it.</summary>
    internal static Document Titled(Document judged)
    {
        var titled = judged with { Metadata = judged.Metadata with { Title = TitleFinder.Find(judged) } };
        return titled with { Blocks = TitleFinder.MarkTitleBlocks(titled) };
    }

    private static StepResult Clean(Document document, CancellationToken cancellationToken)
    {
        var cleaned = IsJudged(document) ? Completed(document) : Titled(Judge(document, cancellationToken));
        return cleaned.Blocks.Any(block => block.Role == BlockRole.Body)
            ? StepResult.Done(cleaned)
            : new StepResult.Rejected("no-article", "No article was found: no run of sentences that could be one.", "Upload the page of the story itself, not a list of stories.");
    }

    /// <summary>True when the reader's format said what every block is to the article: there is no site around it.</summary>
    private static bool IsJudged(Document document) => !document.Blocks.IsEmpty && document.Blocks.All(block => block.Role != BlockRole.Unknown);

    private static Document Completed(Document judged)
    {
        var titled = judged.Metadata.Title.Best is null ? Titled(judged) : judged;
        return titled with { Blocks = StoryHead.MarkJudged(titled.Blocks) };
    }

    // Each page of an upload that holds several is judged by itself: one best run would take one page and drop the others.
    private static Document CleanText(Document document, CancellationToken cancellationToken)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(document.Blocks.Length);
        foreach (var page in PageSegments.Of(document, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            blocks.AddRange(TextCleaner.Clean(document with { Blocks = document.Blocks[page] }, cancellationToken));
        }

        return document with { Blocks = blocks.ToImmutable() };
    }
}
