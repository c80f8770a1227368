using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Names;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising.Keywords;
using Pipeline.Plugins.Articles.Summarising.Terms;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>Handles <see cref="SummariseRequest"/>.</summary>
public sealed class SummariseHandler(SummariseOptions options) : IRequestHandler<SummariseRequest, StepResult>
{
    /// <inheritdoc/>
    public Task<StepResult> Handle(SummariseRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(StepResult.Done(Summarise(request.Document, cancellationToken)));
    }

    private Document Summarise(Document document, CancellationToken cancellationToken)
    {
        var language = document.Metadata.Language.Best?.Value ?? DetectedLanguage.Undetermined;
        var reader = new TermReader(language);
        var sentences = BodySentence.Of(document).ToArray();
        var read = ReadSentence.Of(Array.ConvertAll(sentences, sentence => sentence.Text), reader, cancellationToken);
        return document with
        {
            Summary = Summary.Of(sentences, read, document.Metadata.Title.Best?.Value ?? "", reader, options, cancellationToken),
            Keywords = KeywordFinder.Find(read, language, reader, options.MaxKeywords, cancellationToken),
            Mentions = MentionFinder.Find(sentences, read, language, options.MaxMentions, cancellationToken),
        };
    }
}
