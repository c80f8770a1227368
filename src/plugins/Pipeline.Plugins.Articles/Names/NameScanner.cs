using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Metadata.People;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Names;

/// <summary>Finds the runs of words with capitals in a sentence.</summary>
/// <param name="language">BCP 47 tag of the text.</param>
internal sealed class NameScanner(string language)
{
    private const int MostWords = 8;
    private const int MostLinks = 3;
    private const int LongestElision = 5;

    private readonly bool _elides = language is "fr" or "it" or "ca" or "oc";
    private readonly IReadOnlySet<string> _small = FunctionWords.Of(language);

    internal IEnumerable<NameRun> Scan(string sentence, WordPlace[] words)
    {
        if (_elides)
            words = Array.ConvertAll(words, word => WithoutElision(sentence, word));
        for (var index = 0; index < words.Length;)
        {
            var end = index;
            if (IsCapital(sentence, words, index))
            {
                end = EndOf(sentence, words, index);
                if (Cut(sentence, words, index, end) is { } run)
                    yield return run;
            }

            index = Math.Max(end, index + 1);
        }
    }

    /// <summary>Index behind the last word of the run that starts at a word.</summary>
    private static int EndOf(string sentence, WordPlace[] words, int first)
    {
        var end = first + 1;
        while (end < words.Length && end - first < MostWords && !IsPossessive(TextOf(sentence, words[end - 1])))
        {
            var next = end;
            while (next < words.Length && next - end < MostLinks && IsJoined(sentence, words, next - 1) && IsLink(sentence, words, next))
                next++;
            // Behind the form of a company its name is over: "Verrier SARL de Lyon".
            if (next > end && end - first > 1 && NameVocabulary.Companies.Has(TextOf(sentence, words[end - 1])))
                break;
            if (next == words.Length || !IsJoined(sentence, words, next - 1) || !IsCapital(sentence, words, next))
                break;
            end = next + 1;
        }

        return end;
    }

    private NameRun? Cut(string sentence, WordPlace[] words, int first, int end)
    {
        var start = first;
        // A small word has its capital from the sentence, a day or a people names nobody.
        while (start < end && (IsSmall(sentence, words[start]) || IsNoName(sentence, words, start, end)) && !Gazetteer.Contains(Whole(sentence, words, start, end)))
            start++;
        var name = BehindTitle(sentence, words, start, end);
        if (name == end)
            return null;
        var title = name > start ? TextOf(sentence, words[name - 1]).ToString() : null;
        var texts = Array.ConvertAll(words[name..end], word => TextOf(sentence, word).ToString());
        texts[^1] = WithoutPossessive(texts[^1]).ToString();
        var last = words[end - 1].Start + texts[^1].Length;
        if (texts.Length == 1 && (texts[0].Length < 2 || NameVocabulary.NoNames.Contains(texts[0]) || texts[0].All(char.IsDigit)))
            return null;
        var before = name > 0 && IsJoined(sentence, words, name - 1) ? TextOf(sentence, words[name - 1]).ToString() : null;
        return new NameRun(texts, words[name].Start, last - words[name].Start, title, before, name == 0);
    }

    /// <summary>Index behind the last title in the run. The name of an organisation or a place keeps what looks like one, and so does a lone word behind "General".</summary>
    private static int BehindTitle(string sentence, WordPlace[] words, int start, int end)
    {
        var last = WithoutPossessive(TextOf(sentence, words[end - 1]));
        if (end - start > 1 && (NameVocabulary.Companies.Has(last) || NameVocabulary.Organisations.Has(last) || NameVocabulary.Places.Has(last)))
            return start;
        for (var index = end - 1; index >= start; index--)
        {
            if (NameVocabulary.Titles.Has(TextOf(sentence, words[index])) && !(index == end - 2 && TextOf(sentence, words[index]) is "General"))
                return index + 1;
        }

        return start;
    }

    private static ReadOnlySpan<char> Whole(string sentence, WordPlace[] words, int start, int end) =>
        WithoutPossessive(sentence.AsSpan()[words[start].Start..(words[end - 1].Start + words[end - 1].Length)]);

    private static ReadOnlySpan<char> TextOf(string sentence, WordPlace word) => sentence.AsSpan(word.Start, word.Length);

    private static bool IsCapital(string sentence, WordPlace[] words, int index) => char.IsUpper(sentence[words[index].Start]);

    /// <summary>True for a small word; a single letter is one unless it is an initial.</summary>
    private bool IsSmall(string sentence, WordPlace place)
    {
        var word = TextOf(sentence, place);
        var isLetter = word.Length == 1 && place.Start + 1 < sentence.Length && sentence[place.Start + 1] == ' ';
        return (isLetter || (word.Length > 1 && !IsUpper(word))) && _small.Contains(WithoutPossessive(word).ToString().ToLowerInvariant());
    }

    /// <summary>True for a day or a people; a people belongs to the name of an organisation: "Russian Navy".</summary>
    private static bool IsNoName(string sentence, WordPlace[] words, int start, int end) =>
        NameVocabulary.NoNames.Has(TextOf(sentence, words[start]))
        && !(end - start > 1 && NameVocabulary.Peoples.Has(TextOf(sentence, words[start])) && NameVocabulary.Organisations.Has(WithoutPossessive(TextOf(sentence, words[end - 1]))));

    /// <summary>A name without the article that is drawn to it: l'Université, dell'Aquila. At the start of a sentence the article has the capital.</summary>
    private static WordPlace WithoutElision(string sentence, WordPlace word)
    {
        var text = sentence.AsSpan(word.Start, word.Length);
        var at = text.IndexOfAny('\'', '’');
        return at is > 0 and <= LongestElision && at + 1 < text.Length && char.IsUpper(text[at + 1]) && (char.IsLower(text[0]) || word.Start == 0)
            ? new WordPlace(word.Start + at + 1, word.Length - at - 1)
            : word;
    }

    /// <summary>True when only a space, a hyphen, or the stop of an initial or a title parts a word from the next.</summary>
    private static bool IsJoined(string sentence, WordPlace[] words, int index)
    {
        var from = words[index].Start + words[index].Length;
        return sentence.AsSpan(from, words[index + 1].Start - from) switch
        {
            " " or "-" or "\u00A0" or " & " or "’" or "'" => true,
            ". " or "." => words[index].Length == 1 || NameVocabulary.Titles.Has(TextOf(sentence, words[index])),
            ", " => NameVocabulary.Companies.Has(TextOf(sentence, words[index + 1])) && words[index + 1].Length <= 4,
            _ => false,
        };
    }

    /// <summary>A small word inside a name: van, de; and "of" behind a kind of organisation or place.</summary>
    private static bool IsLink(string sentence, WordPlace[] words, int index)
    {
        var link = TextOf(sentence, words[index]);
        if (!char.IsLower(link[0]))
            return false;
        if (link is "of" or "for")
            return NameVocabulary.Organisations.Has(TextOf(sentence, words[index - 1])) || NameVocabulary.BeforePlaces.Has(TextOf(sentence, words[index - 1]));
        return link is not ("y" or "e" or "i" or "st") && NameWords.Particles.Has(link);
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
                return false;
        }

        return true;
    }

    private static bool IsPossessive(ReadOnlySpan<char> word) => word.EndsWith("'s") || word.EndsWith("’s");

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) => IsPossessive(word) ? word[..^2] : word;
}
