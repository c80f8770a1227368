namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>
/// Sentences that later ones come back to say what a story is about: similarity to what follows counts for a sentence, similarity to what
/// went before counts against it (Zheng and Lapata, "Sentence Centrality Revisited for Unsupervised Summarization", 2019); the lead and
/// the title's words count for it.
/// </summary>
internal static class DirectedCentrality
{
    private const double Backward = -0.3;
    private const double Lead = 0.8;
    private const double Title = 0.5;
    private const double Fragment = -1.5;

    /// <summary>One score for each sentence, higher is better.</summary>
    internal static double[] Score(SentenceVectors vectors, IReadOnlyList<BodySentence> sentences, string? title)
    {
        var scores = new double[sentences.Count];
        var toTitle = title is null ? new double[sentences.Count] : vectors.SimilarityTo(title);
        for (var index = 0; index < sentences.Count; index++)
        {
            double forward = 0, backward = 0;
            for (var other = 0; other < sentences.Count; other++)
            {
                if (other > index)
                    forward += vectors.Similarity(index, other);
                else if (other < index)
                    backward += vectors.Similarity(index, other);
            }

            scores[index] = (3 * (forward + (Backward * backward)) / Math.Max(1, sentences.Count - 1)) + (Lead / (index + 1)) + (Title * toTitle[index])
                + (sentences[index].Words is < 6 or > 60 ? Fragment : 0);
        }

        return scores;
    }
}
