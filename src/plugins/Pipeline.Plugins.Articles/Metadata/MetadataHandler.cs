using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.Edges;
using Pipeline.Plugins.Articles.Metadata.Fields;
using Pipeline.Plugins.Articles.Metadata.People;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Metadata;

/// <summary>Handles <see cref="MetadataRequest"/>.</summary>
public sealed class MetadataHandler(TimeProvider clock) : IRequestHandler<MetadataRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(MetadataRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(StepResult.Done(request.Document with { Metadata = Find(request.Document) }));
    }

    private ArticleMetadata Find(Document document)
    {
        var language = LanguageFinder.Find(document);
        var order = OrderOf(document, language);
        var edges = ArticleEdges.Of(document, order);
        return document.Metadata with
        {
            Authors = PeopleFinder.Authors(document, edges),
            Editors = PeopleFinder.Editors(document, edges),
            Published = PublishedFinder.Find(document, edges, order, DateWindow.At(clock)),
            Section = SectionFinder.Find(document, edges),
            Source = SourceFinder.Find(document, edges),
            Language = language,
        };
    }

    /// <summary>Whether an ambiguous date of the document puts the month first: in English, unless it declares another country than the United States.</summary>
    internal static DateOrder OrderOf(Document document, Field<string> language) =>
        language.Best?.Value == "en" && (LanguageFinder.Region(document) is "" or "US") ? DateOrder.MonthFirst : DateOrder.DayFirst;
}
