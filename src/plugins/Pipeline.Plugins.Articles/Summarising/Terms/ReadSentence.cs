using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>A sentence cut into words once, for all who look at them.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Words">Its words.</param>
/// <param name="Terms">The number of each word's term; <see cref="TermReader.None"/> for a stop word or a single letter.</param>
internal sealed record ReadSentence(string Text, WordPlace[] Words, int[] Terms)
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

    /// <summary>What stands before a place in it.</summary>
    internal ReadSentence Before(int end)
    {
        if (Text.Length <= end)
            return this;
        var words = Words.TakeWhile(word => word.Start + word.Length <= end).ToArray();
        return new ReadSentence(Text[..end], words, Terms[..words.Length]);
    }

    private static ReadSentence Of(string sentence, TermReader reader)
    {
        var words = WordCursor.All(sentence);
        var terms = new int[words.Length];
        for (var index = 0; index < words.Length; index++)
            terms[index] = reader.NumberOf(sentence.AsSpan(words[index].Start, words[index].Length));
        return new ReadSentence(sentence, words, terms);
    }
}
