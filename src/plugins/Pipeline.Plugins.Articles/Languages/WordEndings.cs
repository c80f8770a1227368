using System.Collections.Frozen;

namespace Pipeline.Plugins.Articles.Languages;

/// <summary>Endings of longer words that few languages share: each speaks for the languages named, where small words are too few or too alike.</summary>
internal static class WordEndings
{
    /// <summary>Shortest and longest ending.</summary>
    internal const int Shortest = 2;

    internal const int Longest = 5;

    internal static readonly FrozenDictionary<string, string[]> ByEnding = new (string Endings, string Languages)[]
    {
        ("ssa ssä sta stä lla llä lle ksi inen nen ista istä taan tään neet nut nyt vat vät mme iin een", "fi"),
        ("sjon sjonen heten sjoner ngen", "no"), ("hed heden tionen tioner tion", "da"), ("het", "no sv"), ("skt sam ning ningen arna orna erna", "sv"), ("erne ene", "da no"),
        ("ung ungen keit heit lich isch schen", "de"), ("tion tions", "fr en"), ("ment ments eux euse aient", "fr"), ("ción ciones dad", "es"), ("ção ções dade", "pt"), ("zione zioni mente", "it"), ("ció cions", "ca"),
        ("ing tly ness", "en"), ("ów ego ych ości", "pl"), ("ého ých ové ství", "cs"), ("ého osti ých", "sk"), ("ului ilor ției ește ul", "ro"), ("ság ség ban ben nak nek hoz hez", "hu"),
        ("lar ler ları leri lık lik ında inde dan den", "tr"), ("lijk heid ingen", "nl"), ("ться ого его ние ния ться ными", "ru"), ("ться ого ння ння ться ові ська", "uk"), ("ите ата ията ният ето", "bg"),
        ("dele tud nud sse", "et"),
    }
        .SelectMany(row => row.Endings.Split(' ').Distinct().Select(ending => (Ending: ending, Languages: row.Languages.Split(' '))))
        .GroupBy(row => row.Ending, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(row => row.Languages).Distinct().ToArray(), StringComparer.Ordinal);
}
