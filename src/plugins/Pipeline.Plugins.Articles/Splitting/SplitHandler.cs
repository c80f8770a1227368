using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Pages;
using Pipeline.Plugins.Articles.Cleaning.Titles;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>Handles <see cref="SplitRequest"/>.</summary>
public sealed class SplitHandler : IRequestHandler<SplitRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(SplitRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pages = PageSegments.Of(request.Document);
        var documents = pages.Count == 1 ? [request.Document] : Cut(request.Document, pages);
        return Task.FromResult(StepResult.Split([.. documents.Select((document, index) => PartRecognition.Apply(document, request.Upload.Name, pages.Count > 1 ? index + 1 : null, pages.Count))]));
    }

    private static IEnumerable<Document> Cut(Document document, IReadOnlyList<Range> pages)
    {
        var start = 0;
        for (var index = 0; index < pages.Count; index++)
        {
            var blocks = document.Blocks[pages[index]];
            var end = index + 1 < pages.Count ? document.Blocks[pages[index + 1].Start.Value].Text.Span.Start : document.Text.Length;
            var page = document with { Blocks = blocks, Range = new SourceSpan(start, end - start) };
            var title = TitleFinder.Find(page);
            // A page without a head of its own goes on under the head of the first one.
            page = page with { Metadata = page.Metadata with { Title = title.Best is null ? document.Metadata.Title : title } };
            yield return page with { Blocks = TitleFinder.MarkTitleBlocks(page) };
            start = end;
        }
    }
}
