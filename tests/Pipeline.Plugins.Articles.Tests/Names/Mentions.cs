using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Names;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Tests.Names;

/// <summary>The names of a story of one paragraph.</summary>
internal static class Mentions
{
    internal static ImmutableArray<Mention> Of(string text, string language)
    {
        BodySentence[] sentences = [.. BodySentence.Of(Stories.Of((BlockRole.Body, text)))];
        var read = ReadSentence.Of(Array.ConvertAll(sentences, sentence => sentence.Text), new TermReader(language), TestContext.Current.CancellationToken);
        return MentionFinder.Find(sentences, read, language, 50, TestContext.Current.CancellationToken);
    }
}
