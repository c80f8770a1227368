using CsCheck;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two.", "One.|Two.")]
    [InlineData("Dr. J. R. Smith of the U.S. Treasury spoke. He left.", "Dr. J. R. Smith of the U.S. Treasury spoke.|He left.")]
    [InlineData("They came from the U.S. The others stayed.", "They came from the U.S.|The others stayed.")]
    [InlineData("It cost 4.5 million. Nobody paid.", "It cost 4.5 million.|Nobody paid.")]
    [InlineData("\"Go away!\" he said. \"Now.\" She went.", "\"Go away!\" he said.|\"Now.\"|She went.")]
    [InlineData("Well ... perhaps not. Yes?", "Well ... perhaps not.|Yes?")]
    [InlineData("没有剪彩。也没有锣鼓！人群走了上去", "没有剪彩。|也没有锣鼓！|人群走了上去")]
    [InlineData("No end", "No end")]
    [InlineData("   ", "")]
    public void Sentences_are_cut_where_they_end(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(sentence => text.Substring(sentence.Start, sentence.Length))));

    [Fact]
    public void Nothing_but_white_space_is_lost_between_sentences() =>
        Gen.String[Gen.Char["ab. ?!\"A。1,\n"], 0, 60].Sample(text =>
        {
            var kept = new bool[text.Length];
            foreach (var (start, length) in SentenceSplitter.Split(text))
                Array.Fill(kept, true, start, length);
            for (var index = 0; index < text.Length; index++)
                Assert.True(kept[index] || char.IsWhiteSpace(text[index]));
        });
}
