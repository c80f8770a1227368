using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Plugins.Articles.Tests.Languages;

public sealed class LanguageCorpusTests
{
    private const double Goal = 0.995;

    /// <summary>The model was trained on every other sentence; these are the rest, three together.</summary>
    [Fact]
    public void Three_sentences_that_the_model_has_not_seen_tell_their_language()
    {
        var path = Path.Combine(Articles.Repository, "..", "shared", "data", "languages", "dev.tsv");
        Assert.SkipUnless(File.Exists(path), "../shared is not here");
        var texts = File.ReadLines(path).Select(line => line.Split('\t', 2)).GroupBy(parts => parts[0], parts => parts[1])
            .SelectMany(group => group.Where((_, index) => index % 2 == 1).Chunk(3).Where(chunk => chunk.Length == 3).Select(chunk => (Language: group.Key, Text: string.Join(' ', chunk))))
            .ToArray();

        Assert.True(texts.Select(text => text.Language).Distinct().Count() >= 24);
        var right = texts.Count(text => LanguageDetector.Detect(text.Text).Tag == text.Language);
        Assert.True(right >= Goal * texts.Length, $"{right} of {texts.Length}");
    }
}
