using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>A sentence cut into words once, for all who look at them.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Words">Its words.</param>
/// <param name="Terms">The term of each word; <c>null</c> for a stop word or a single letter.</param>
internal sealed record ReadSentence(string Text, WordPlace[] Words, string?[] Terms)
{
    internal static ReadSentence[] Of(IReadOnlyList<string> sentences, TermReader reader, CancellationToken cancellationToken)
    {
        var read = new ReadSentence[sentences.Count];
        for (var index = 0; index < read.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            read[index] = Of(sentences[index], reader);
        }

        return read;
    }

    internal static ReadSentence Of(string sentence, TermReader reader)
    {
        var words = WordCursor.All(sentence);
        return new ReadSentence(sentence, words, Array.ConvertAll(words, word => reader.TermOf(sentence.AsSpan(word.Start, word.Length))));
    }
}
