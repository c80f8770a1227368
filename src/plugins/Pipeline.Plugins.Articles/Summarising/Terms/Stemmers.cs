using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Pipeline.Plugins.Articles.Summarising.Terms;

/// <summary>
/// Takes the endings off words: Porter's rules for English, which the sentence model was trained with; Lucene's stemmers for 26 more languages.
/// A language without one keeps its words as they are.
/// </summary>
internal static class Stemmers
{
    // Room behind the word, for the few rules that write an ending.
    private const int Room = 8;

    private delegate int InPlace(char[] word, int length);

    /// <summary>A stemmer of lower-case words for one thread.</summary>
    /// <param name="language">BCP 47 tag, its first part.</param>
    internal static Func<string, string> Of(string language) => language switch
    {
        "en" => word => word.Length > 3 ? PorterStemmer.Stem(word) : word,
        "ar" => On(new ArabicStemmer().Stem),
        "bg" => On(new BulgarianStemmer().Stem),
        "cs" => On(new CzechStemmer().Stem),
        "de" => On(new GermanLightStemmer().Stem),
        "el" => OnBareGreek(On(new GreekStemmer().Stem)),
        "es" => On(new SpanishLightStemmer().Stem),
        "fi" => On(new FinnishLightStemmer().Stem),
        "fr" => On(new FrenchLightStemmer().Stem),
        "gl" => On(new GalicianStemmer().Stem),
        "hi" => On(new HindiStemmer().Stem),
        "hu" => On(new HungarianLightStemmer().Stem),
        "id" => On((word, length) => new IndonesianStemmer().Stem(word, length, stemDerivational: false)),
        "it" => On(new ItalianLightStemmer().Stem),
        "lv" => On(new LatvianStemmer().Stem),
        "nb" => On(new NorwegianLightStemmer(NorwegianStandard.BOKMAAL).Stem),
        "nn" => On(new NorwegianLightStemmer(NorwegianStandard.NYNORSK).Stem),
        "pt" => On(new PortugueseLightStemmer().Stem),
        "ru" => On(new RussianLightStemmer().Stem),
        "sv" => On(new SwedishLightStemmer().Stem),
        "ca" => On(new CatalanStemmer()),
        "da" => On(new DanishStemmer()),
        "eu" => On(new BasqueStemmer()),
        "ga" => On(new IrishStemmer()),
        "hy" => On(new ArmenianStemmer()),
        "nl" => On(new DutchStemmer()),
        "ro" => On(new RomanianStemmer()),
        "tr" => On(new TurkishStemmer()),
        _ => word => word,
    };

    private static Func<string, string> On(InPlace stem) => word =>
    {
        var letters = new char[word.Length + Room];
        word.CopyTo(letters);
        return new string(letters, 0, stem(letters, word.Length));
    };

    private static Func<string, string> On(SnowballProgram stemmer) => word =>
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    };

    // The Greek rules know letters without accents and no final sigma.
    private static Func<string, string> OnBareGreek(Func<string, string> stem) => word =>
        stem(string.Concat(word.Normalize(NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).Replace('ς', 'σ'));
}
