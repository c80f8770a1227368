using MediatR;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Metadata.Dates;
using Pipeline.Plugins.Articles.Metadata.People;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Metadata;

/// <summary>Handles <see cref="MetadataRequest"/>.</summary>
public sealed class MetadataHandler(TimeProvider time) : IRequestHandler<MetadataRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(MetadataRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var document = request.Document;
        var head = HeadLines.Of(document);
        cancellationToken.ThrowIfCancellationRequested();
        var latest = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(2);
        var source = Sources.Find(document, head);
        var metadata = document.Metadata with
        {
            Authors = [.. Authors.Find(document, head).Where(author => !source.Candidates.Any(agency => agency.Evidence == Sources.Dateline && agency.Value == author.Value))],
            Editors = Editors.Find(head),
            Published = PublicationDates.Find(document, head, latest),
            Section = Sections.Find(document),
            Source = source,
            Language = LanguageField.Find(document),
        };
        return Task.FromResult(StepResult.Done(document with { Metadata = metadata }));
    }
}
