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

    private static StepResult Clean(Document document, CancellationToken cancellationToken)
    {
        var cleaned = document.Elements.IsEmpty ? CleanText(document, cancellationToken) : HtmlCleaner.Clean(document, cancellationToken);
        cleaned = cleaned with { Metadata = cleaned.Metadata with { Title = TitleFinder.Find(cleaned) } };
        cleaned = cleaned with { Blocks = TitleFinder.MarkTitleBlocks(cleaned) };
        return cleaned.Blocks.Any(block => block.Role == BlockRole.Body)
            ? StepResult.Done(cleaned)
            : new StepResult.Rejected("no-article", "No article was found: no run of sentences that could be one.", "Upload the page of the story itself, not a list of stories.");
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
