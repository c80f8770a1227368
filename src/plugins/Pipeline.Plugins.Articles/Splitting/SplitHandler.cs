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
        var pages = PageSegments.Of(request.Document, cancellationToken);
        var documents = pages.Count == 1 ? [request.Document] : Cut(request.Document, pages, cancellationToken);
        return Task.FromResult(StepResult.Split([.. documents.Select((document, index) => PartRecognition.Apply(document, request.Upload.Name, pages.Count > 1 ? index + 1 : null, pages.Count))]));
    }

    private static IEnumerable<Document> Cut(Document document, IReadOnlyList<Range> pages, CancellationToken cancellationToken)
    {
        var start = 0;
        for (var index = 0; index < pages.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = index + 1 < pages.Count ? document.Blocks[pages[index + 1].Start.Value].Text.Span.Start : document.Text.Length;
            var page = document with { Blocks = document.Blocks[pages[index]], Range = new SourceSpan(start, end - start) };
            var found = TitleFinder.Find(page);
            var title = found with { Candidates = found.Candidates.RemoveAll(candidate => PageLine.NumberOf(candidate.Value) is not null) };
            // A page without a head of its own goes on under the head of the first one, whose marker is not its own.
            page = page with { Metadata = page.Metadata with { Title = title.Best is null ? PartRecognition.Unmarked(document.Metadata.Title) : title } };
            yield return page with { Blocks = TitleFinder.MarkTitleBlocks(page) };
            start = end;
        }
    }
}
