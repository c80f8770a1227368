using System.Collections.Concurrent;
using System.Collections.Frozen;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>
/// Words that say nothing of a text's subject: for English the list that the sentence model was trained with, for 27 more languages Lucene's
/// with our <see cref="FunctionWords"/>, for the rest our function words alone.
/// </summary>
internal static class StopWords
{
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Lists = new(StringComparer.Ordinal);

    /// <summary>The words of a language, lower case; none for a language that nobody listed.</summary>
    internal static FrozenSet<string> Of(string language) => Lists.GetOrAdd(IsKnown(language) ? language : "", Load);

    /// <summary>True when there is a list for the language.</summary>
    internal static bool IsKnown(string language) => FunctionWords.Has(language) || language is "nn" or "eu" or "ga" or "gl" or "hy";

    private static FrozenSet<string> Load(string language) =>
        language == "en" ? English() : (LuceneList(language) ?? Enumerable.Empty<string>()).Concat(FunctionWords.Of(language == "nn" ? "nb" : language)).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> English()
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream("stopwords-en.txt")
            ?? throw new InvalidOperationException("The stop words are missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }

    private static CharArraySet? LuceneList(string language) => language switch
    {
        "ar" => ArabicAnalyzer.DefaultStopSet,
        "bg" => BulgarianAnalyzer.DefaultStopSet,
        "ca" => CatalanAnalyzer.DefaultStopSet,
        "cs" => CzechAnalyzer.DefaultStopSet,
        "da" => DanishAnalyzer.DefaultStopSet,
        "de" => GermanAnalyzer.DefaultStopSet,
        "el" => GreekAnalyzer.DefaultStopSet,
        "es" => SpanishAnalyzer.DefaultStopSet,
        "eu" => BasqueAnalyzer.DefaultStopSet,
        "fa" => PersianAnalyzer.DefaultStopSet,
        "fi" => FinnishAnalyzer.DefaultStopSet,
        "fr" => FrenchAnalyzer.DefaultStopSet,
        "ga" => IrishAnalyzer.DefaultStopSet,
        "gl" => GalicianAnalyzer.DefaultStopSet,
        "hi" => HindiAnalyzer.DefaultStopSet,
        "hu" => HungarianAnalyzer.DefaultStopSet,
        "hy" => ArmenianAnalyzer.DefaultStopSet,
        "id" => IndonesianAnalyzer.DefaultStopSet,
        "it" => ItalianAnalyzer.DefaultStopSet,
        "lv" => LatvianAnalyzer.DefaultStopSet,
        "nb" or "nn" => NorwegianAnalyzer.DefaultStopSet,
        "nl" => DutchAnalyzer.DefaultStopSet,
        "pt" => PortugueseAnalyzer.DefaultStopSet,
        "ro" => RomanianAnalyzer.DefaultStopSet,
        "ru" => RussianAnalyzer.DefaultStopSet,
        "sv" => SwedishAnalyzer.DefaultStopSet,
        "tr" => TurkishAnalyzer.DefaultStopSet,
        _ => null,
    };
}
