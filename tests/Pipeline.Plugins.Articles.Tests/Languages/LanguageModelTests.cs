using CsCheck;
using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Tests.Languages;

public sealed class LanguageModelTests
{
    private static readonly LanguageModel Model = LanguageModel.Load();
    private static readonly string[] Tags = [.. Enumerable.Range(0, Model.All).Select(Model.Tag)];

    /// <summary>The table holds the lists of small words as they were when it was trained; who changes a list trains it again.</summary>
    [Fact]
    public void The_table_knows_every_small_word_and_its_languages()
    {
        Assert.Equal(FunctionWords.Languages.Order(), Tags.Order());
        foreach (var word in FunctionWords.Every)
        {
            var expected = Tags.Where(tag => FunctionWords.Of(tag).Contains(word)).ToArray();
            Assert.Equal(expected, Tags.Where((_, index) => ((Model.LanguagesOf(word, 0, word.Length) >> index) & 1) == 1));
        }
    }

    [Fact]
    public void Other_words_are_in_no_list() =>
        Gen.String[Gen.Char['a', 'z'], 6, 12].Where(word => !FunctionWords.IsAny(word)).Sample(word => Assert.Equal(0UL, Model.LanguagesOf(word, 0, word.Length)));

    [Theory]
    [InlineData("ru", nameof(Script.Cyrillic))]
    [InlineData("fa", nameof(Script.Arabic))]
    [InlineData("vi", nameof(Script.Latin))]
    [InlineData("ko", nameof(Script.Hangul))]
    public void A_language_has_its_script(string tag, string script) => Assert.Equal(script, Model.ScriptOf(Array.IndexOf(Tags, tag)).ToString());

    [Theory]
    [InlineData("No it", "n| n|o|no| no|o |no |i| i|o i|t|it| it")]
    [InlineData("", "")]
    [InlineData("3,14", "")]
    [InlineData("é 中", "é| é|é | é |中| 中|é 中")]
    public void Runs_are_of_one_to_three_letters(string text, string expected)
    {
        var found = new List<string>();
        var grams = new LetterGrams(text);
        while (grams.Next())
            found.Add(string.Concat(new[] { grams.Run >> 32, grams.Run >> 16, grams.Run }.Select(part => (char)(part & 0xFFFF)).Where(letter => letter != 0)));
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(), found.Order());
    }

    [Theory]
    [InlineData("It's 'quoted' here.", "It's|quoted|here")]
    [InlineData("l’été à 5 °C", "l’été|à|5|C")]
    [InlineData("望河桥A1", "望河|河桥|A1")]
    [InlineData("\uD83D x", "x")]
    public void Words_are_cut_as_a_reader_would(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', WordCursor.All(text).Select(word => text.Substring(word.Start, word.Length))));
}
