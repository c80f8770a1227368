using Pipeline.Plugins.LanguageModel.Asking;
using Pipeline.Plugins.LanguageModel.Guarding;

namespace Pipeline.Plugins.LanguageModel.Tests;

public sealed class AnswerGuardTests
{
    private const string Article =
        "The harbour opens\nOfficials of the Vale Trust said on 3 May that Tom Carrow had sold 1,200 oysters for 4.5 million crowns. Anna Brook's boat, the Gull, sank in 1999. Three keepers watch by night. See https://vale.example for more.";

    [Theory]
    [InlineData("Tom Carrow sold 1,200 oysters on 3 May.")]
    [InlineData("Tom Carrow sold 1200 oysters for 4,5 million crowns.")]
    [InlineData("An official says that Carrow sold oysters.")]
    [InlineData("Officials say so. According to the Vale Trust, three keepers watch.")]
    [InlineData("Brook’s boat sank in 1999; see https://vale.example for more.")]
    [InlineData("Keeper's work is done by night.")]
    public void What_stands_in_the_article_passes(string answer) => Assert.Null(Flaw(answer));

    [Theory]
    [InlineData("Tom Carrow sold 1,300 oysters.", "1300")]
    [InlineData("Carrow sold oysters on 4 May.", "the date '4 May'")]
    [InlineData("Carrow sold oysters on 3 June.", "the date '3 June'")]
    [InlineData("Four keepers watch by night.", "'Four'")]
    [InlineData("Five of them watch.", "Five")]
    [InlineData("The keepers are seven.", "'seven'")]
    [InlineData("Harriet sold oysters.", "'Harriet'")]
    [InlineData("The oysters were sold by Jane.", "'Jane'")]
    [InlineData("The oysters were sold by Tom Brook.", "'Tom Brook'")]
    [InlineData("See https://evil.example for more.", "https://evil.example")]
    [InlineData("Write to tom@evil.example.", "tom@evil.example")]
    [InlineData("", "empty")]
    [InlineData("1999.", "empty")]
    public void What_the_article_does_not_say_is_named(string answer, string said) => Assert.Contains(said, Flaw(answer), StringComparison.Ordinal);

    [Fact]
    public void An_answer_that_goes_on_and_on_is_refused() => Assert.Contains("longer", Flaw(string.Join(' ', Enumerable.Repeat("oysters", 200))), StringComparison.Ordinal);

    private static string? Flaw(string answer) => AnswerGuard.FirstFlaw(new ModelAnswer(answer, false, null), new ArticleFacts(Article), words: 90);
}
