using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>
/// Handles <see cref="SummariseRequest"/>. A body without a sentence has no summary; one with fewer sentences than asked for is its own
/// summary; of equal sentences the first ones are taken.
/// </summary>
public sealed class SummariseHandler(SummariseOptions options) : IRequestHandler<SummariseRequest, StepResult>
{
    /// <summary>Behind so many sentences no story of news says anything new, and comparing all pairs costs the square.</summary>
    private const int MostCompared = 400;

    /// <inheritdoc/>
    public Task<StepResult> Handle(SummariseRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var document = request.Document;
        var language = document.Metadata.Language.Best?.Value ?? "und";
        var sentences = SentencesOf(document).ToArray();
        cancellationToken.ThrowIfCancellationRequested();
        var compared = sentences.Take(MostCompared).ToArray();
        var vectors = new SentenceVectors(compared, language);
        var scores = DirectedCentrality.Score(vectors, compared, document.Metadata.Title.Best?.Value);
        return Task.FromResult(StepResult.Done(document with
        {
            Summary = SummarySelection.Select(compared, vectors, scores, options.Sentences),
            Keywords = KeywordExtraction.Extract(sentences, language, options.Keywords),
        }));
    }

    private static IEnumerable<BodySentence> SentencesOf(Document document)
    {
        foreach (var block in document.Blocks.Where(block => block.Role == BlockRole.Body && block.Kind is BlockKind.Paragraph or BlockKind.Quote))
        {
            foreach (var (start, length) in SentenceSplitter.Split(block.Text.Value))
            {
                var text = block.Text.Value.Substring(start, length);
                if (text.Any(char.IsLetter))
                    yield return new BodySentence(text, block.Text.Locate(start, length), Terms.Words(text).Count());
            }
        }
    }
}
