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
    [InlineData("J. K. Brook wrote it. A. B. Carrow read it.", "J. K. Brook wrote it.|A. B. Carrow read it.")]
    [InlineData("They live at 5 Main St. They are old. St. Peter's is near.", "They live at 5 Main St.|They are old.|St. Peter's is near.")]
    [InlineData("Apples, pears, etc. They ate. Tom Dale Jr. sang.", "Apples, pears, etc.|They ate.|Tom Dale Jr. sang.")]
    [InlineData("Il a dit : « Bonjour. » Puis il partit.", "Il a dit : « Bonjour. »|Puis il partit.")]
    [InlineData("Er ging. »Nein«, sagte sie. Dr. med. Kranz blieb.", "Er ging.|»Nein«, sagte sie.|Dr. med. Kranz blieb.")]
    [InlineData("「雨だ。」と彼は言った。次の日も降った。", "「雨だ。」と彼は言った。|次の日も降った。")]
    [InlineData("It rains.¹ It snows.[2][13] It stops. [Applause.] Yes.", "It rains.¹|It snows.[2][13]|It stops.|[Applause.]|Yes.")]
    [InlineData("It was 5 p.m. The bell rang at 6 a.m. Friday.", "It was 5 p.m.|The bell rang at 6 a.m. Friday.")]
    [InlineData("¿Qué pasa? ¡Nada! El Sr. Robles rió.", "¿Qué pasa?|¡Nada!|El Sr. Robles rió.")]
    [InlineData("I came… I saw… I left... And then?", "I came…|I saw…|I left...|And then?")]
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

    [Fact]
    public void Any_number_of_notes_may_follow_an_end() =>
        Assert.Equal(2, SentenceSplitter.Split("It ends." + string.Concat(Enumerable.Repeat("[1]", 500_000)) + " It goes on.").Count());
}
