using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising.Scoring;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>
/// The sentences that sum a story up. A story with fewer sentences than asked gives them all; one whose sentences are all the same gives one;
/// one without a letter in it, or without a body, gives none.
/// </summary>
internal static class Summary
{
    internal static ImmutableArray<SummarySentence> Of(IReadOnlyList<BodySentence> sentences, IReadOnlyList<ReadSentence> read, string title, TermReader reader, SummariseOptions options, CancellationToken cancellationToken)
    {
        if (sentences.Count == 0)
            return [];
        var texts = sentences.Select(sentence => sentence.Text).ToArray();
        var selection = new SentenceSelection(texts, options);
        if (options.Method == SummaryMethod.Lead)
            return [.. selection.First().Select(index => new SummarySentence(texts[index], sentences[index].Span, 0))];
        var space = SentenceSpace.Of(read, reader);
        var features = SentenceFeatures.Of(read, space, space.RowOf(reader.Read(title)));
        var scores = features.Select(SentenceModel.Score).ToArray();
        return [.. selection.Best(scores, space, cancellationToken).Select(index => new SummarySentence(texts[index], sentences[index].Span, Math.Round(scores[index], 6)))];
    }
}
