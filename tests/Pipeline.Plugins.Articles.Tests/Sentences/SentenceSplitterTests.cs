using CsCheck;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Dr. Brook met Mr. Carrow at 8 a.m. on Friday. They spoke.", 2)]
    [InlineData("He moved to the U.S. The family followed.", 2)]
    [InlineData("The U.S. Senate voted. It passed.", 2)]
    [InlineData("A. B. Carrow and J. R. Dale wrote it. Nobody read it.", 2)]
    [InlineData("\"Is it over?\" she asked. \"No.\" He left.", 3)]
    [InlineData("He said: \"We want it ... There is always a danger.\" Then he left.", 2)]
    [InlineData("It cost 4.5 million. Some 3.2 percent more.", 2)]
    [InlineData("Die Arbeiten begannen am 8. Januar. Sie dauern bis zum 3. Mai. Danach ist z. B. Ruhe.", 3)]
    [InlineData("他来了。她走了！为什么？“因为下雨。”他说。", 5)]
    [InlineData("Wait... What was that? Nothing!", 3)]
    [InlineData("No end at all", 1)]
    [InlineData("See No. 5 on Main St. Peter's Square. It rains.", 2)]
    [InlineData("Born on Jan. 5 in Vale. Died in Dec. 1999.", 2)]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    public void Sentences_are_counted_as_a_reader_would(string text, int expected) => Assert.Equal(expected, SentenceSplitter.Split(text).Count());

    [Theory]
    [InlineData("One. Two.", "One.|Two.")]
    [InlineData("Dr. J. R. Smith of the U.S. Treasury spoke. He left.", "Dr. J. R. Smith of the U.S. Treasury spoke.|He left.")]
    [InlineData("They came from the U.S. The others stayed.", "They came from the U.S.|The others stayed.")]
    [InlineData("\"Go away!\" he said. \"Now.\" She went.", "\"Go away!\" he said.|\"Now.\"|She went.")]
    [InlineData("Well ... perhaps not. Yes?", "Well ... perhaps not.|Yes?")]
    [InlineData("没有剪彩。也没有锣鼓！人群走了上去", "没有剪彩。|也没有锣鼓！|人群走了上去")]
    public void Sentences_are_cut_where_they_end(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text).Select(range => text[range])));

    [Fact]
    public void Sentences_in_order_cover_all_but_white_space()
    {
        string[] pieces = ["A", "b", "Mr", "U.S", "3", ".", "!", "?", "…", "...", "。", "\"", "”", "“", ")", "(", " ", "  ", "\n", "The", "é", "中", "😀", "'", "\u00A0", "\uD83D"];
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var end = 0;
            foreach (var range in SentenceSplitter.Split(text))
            {
                var (start, length) = range.GetOffsetAndLength(text.Length);
                Assert.True(string.IsNullOrWhiteSpace(text[end..start]));
                Assert.True(length > 0 && !char.IsWhiteSpace(text[start]) && !char.IsWhiteSpace(text[start + length - 1]));
                end = start + length;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        });
    }
}
