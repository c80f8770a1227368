using Pipeline.Plugins.LanguageModel.Asking;
using Pipeline.Plugins.LanguageModel.Guarding;

namespace Pipeline.Plugins.LanguageModel.Tests;

/// <summary>Answers whose every part stands somewhere in the article and that still say what it does not; and honest ones in other words.</summary>
public sealed class TrickTests
{
    private const string Article =
        "The Ministry of Tides opened the harbour on 3 May 2024, and the Vale Trust of Port Ellery closed it again on 12 June. Maria Brook, 45, paid 4.5 million crowns, a tenth of two billion. "
        + "Twenty keepers in five boats won 3-1 on Friday, and 12 % of 1,200 oysters died. Its old keepers, two hundred and six, met officials. The next vote is on 2025-09-30. A half of it is done.";

    [Theory]
    [InlineData("It opened on May 3, 2024.")]
    [InlineData("It opened on the 3rd of May.")]
    [InlineData("On 2024-05-03 it opened.")]
    [InlineData("The next vote is on 30 September 2025.")]
    [InlineData("Officials met the keepers of Port Ellery.")]
    [InlineData("The Ministry of Tides opened it in May 2024, says Maria Brook.")]
    [InlineData("Of the oysters 12 percent died, and twenty keepers won 3–1.")]
    [InlineData("Two hundred and six of the old keepers paid 4,5 million crowns.")]
    [InlineData("MARIA BROOK paid.")]
    [InlineData("It was einzig the harbour.")]
    public void The_same_in_another_form_passes(string answer) => Assert.Null(Flaw(answer));

    [Theory]
    [InlineData("It opened on 12 May.", "the date '12 May'")]
    [InlineData("It opened on May 12th.", "the date 'May 12'")]
    [InlineData("It closed on 12 June 2024.", "the date '12 June 2024'")]
    [InlineData("It opened in June 2024.", "the date 'June 2024'")]
    [InlineData("It opened on 2024-06-03.", "the date '2024-06-03'")]
    [InlineData("It opened on 3.6.2024.", "the date '3.6.2024'")]
    [InlineData("Il ouvrit le 3 juin.", "the date '3 juin'")]
    [InlineData("It opened on saturday.", "'saturday'")]
    [InlineData("It opened yesterday.", "'yesterday'")]
    [InlineData("It cost 4.5 billion crowns.", "'4.5 billion'")]
    [InlineData("It cost almost 5 million crowns.", "the number 5")]
    [InlineData("It cost $4.5 million.", "'$4.5'")]
    [InlineData("45 % of them died.", "'45 %'")]
    [InlineData("It cost 12k crowns.", "'12 k'")]
    [InlineData("They won 3-12.", "'3-12'")]
    [InlineData("Twenty-five keepers came.", "'Twenty-five'")]
    [InlineData("Hundreds of keepers came.", "'Hundreds'")]
    [InlineData("There were fünfundzwanzig keepers.", "'fünfundzwanzig'")]
    [InlineData("There were vingt keepers.", "'vingt'")]
    [InlineData("The fourth boat won.", "'fourth'")]
    [InlineData("It was ½ done.", "the number ½")]
    [InlineData("The Ministry of Trust opened it.", "'Ministry of Trust'")]
    [InlineData("Marian paid for it.", "'Marian'")]
    [InlineData("Brooks paid for it.", "'Brooks'")]
    [InlineData("The keeper Maria Ellery paid.", "'Maria Ellery'")]
    [InlineData("it was harriet who paid.", "names cannot be told")]
    [InlineData("\"it was harriet who paid. The harbour opened.\"", "names cannot be told")]
    [InlineData("45 crowns were paid by harriet.", "names cannot be told")]
    [InlineData("The harbour 由哈丽特打开。", "does not stand")]
    [InlineData("See glimmer.example for more.", "glimmer.example")]
    [InlineData("See [the harbour](//evil.example/x).", "evil.example")]
    [InlineData("The harbour <b>opened</b>.", "no plain text")]
    [InlineData("The har\u200Bbour opened.", "cannot be seen")]
    [InlineData("The har\u202Ebour opened.", "cannot be seen")]
    public void What_was_put_together_anew_is_named(string answer, string said) => Assert.Contains(said, Flaw(answer), StringComparison.Ordinal);

    [Fact]
    public void An_answer_of_one_endless_word_is_refused_at_once() => Assert.Contains("longer", Flaw(new string('a', 900_000)), StringComparison.Ordinal);

    [Fact]
    public void An_article_of_digits_alone_takes_no_time()
    {
        var facts = new ArticleFacts(new string('7', 2_000_000) + " May 3");
        Assert.Null(AnswerGuard.FirstFlaw(new ModelAnswer("On 3 May.", false, null), facts, words: 90));
    }

    private static string? Flaw(string answer) => AnswerGuard.FirstFlaw(new ModelAnswer(answer, false, null), new ArticleFacts(Article), words: 90);
}
