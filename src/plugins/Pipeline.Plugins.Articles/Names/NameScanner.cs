using Pipeline.Plugins.Articles.Languages;
using Pipeline.Plugins.Articles.Metadata.People;
using Pipeline.Plugins.Articles.Sentences;

namespace Pipeline.Plugins.Articles.Names;

/// <summary>Finds the runs of words with capitals in a sentence.</summary>
internal static class NameScanner
{
    private const int MostWords = 8;

    internal static IEnumerable<NameRun> Scan(string sentence)
    {
        var words = Words.Of(sentence).ToArray();
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
    private static int EndOf(string sentence, (int Start, int Length)[] words, int first)
    {
        var end = first + 1;
        while (end < words.Length && end - first < MostWords && !IsPossessive(TextOf(sentence, words[end - 1])))
        {
            if (IsJoined(sentence, words, end - 1) && IsCapital(sentence, words, end))
                end++;
            else if (end + 1 < words.Length && IsJoined(sentence, words, end - 1) && IsJoined(sentence, words, end) && IsCapital(sentence, words, end + 1) && IsLink(sentence, words, end))
                end += 2;
            else
                break;
        }

        return end;
    }

    private static NameRun? Cut(string sentence, (int Start, int Length)[] words, int first, int end)
    {
        var start = first;
        // A small word has its capital from the sentence, a day or a people names nobody.
        while (start < end && (IsSmall(TextOf(sentence, words[start])) || NameVocabulary.NoNames.Contains(TextOf(sentence, words[start]))) && !Gazetteer.Contains(Whole(sentence, words, start, end)))
            start++;
        var name = start;
        string? title = null;
        while (name < end && (NameVocabulary.Titles.Contains(TextOf(sentence, words[name])) || (name + 1 < end && NameVocabulary.BeforeTitles.Contains(TextOf(sentence, words[name])) && NameVocabulary.Titles.Contains(TextOf(sentence, words[name + 1])))))
            title = TextOf(sentence, words[name++]);
        if (name == end)
            return null;
        var texts = words[name..end].Select(word => TextOf(sentence, word)).ToArray();
        texts[^1] = WithoutPossessive(texts[^1]);
        var last = words[end - 1].Start + texts[^1].Length;
        if (texts.Length == 1 && (texts[0].Length < 2 || NameVocabulary.NoNames.Contains(texts[0]) || texts[0].All(char.IsDigit)))
            return null;
        var before = name > 0 && IsJoined(sentence, words, name - 1) ? TextOf(sentence, words[name - 1]) : null;
        return new NameRun(texts, words[name].Start, last - words[name].Start, title, before, name == 0);
    }

    private static string Whole(string sentence, (int Start, int Length)[] words, int start, int end) =>
        WithoutPossessive(sentence[words[start].Start..(words[end - 1].Start + words[end - 1].Length)]);

    private static string TextOf(string sentence, (int Start, int Length) word) => sentence.Substring(word.Start, word.Length);

    private static bool IsCapital(string sentence, (int Start, int Length)[] words, int index) => char.IsUpper(sentence[words[index].Start]);

    private static bool IsSmall(string word) => word.Length > 1 && !word.All(char.IsUpper) && FunctionWords.IsAny(WithoutPossessive(word).ToLowerInvariant());

    /// <summary>True when only a space, a hyphen, or the stop of an initial or a title parts a word from the next.</summary>
    private static bool IsJoined(string sentence, (int Start, int Length)[] words, int index)
    {
        var from = words[index].Start + words[index].Length;
        return sentence.AsSpan(from, words[index + 1].Start - from) switch
        {
            " " or "-" or "\u00A0" or " & " or "’" or "'" => true,
            ". " or "." => words[index].Length == 1 || NameVocabulary.Titles.Contains(TextOf(sentence, words[index])),
            ", " => NameVocabulary.Companies.Contains(TextOf(sentence, words[index + 1])) && words[index + 1].Length <= 4,
            _ => false,
        };
    }

    /// <summary>A small word inside a name: van, de; and "of" behind a kind of organisation or place.</summary>
    private static bool IsLink(string sentence, (int Start, int Length)[] words, int index)
    {
        var link = TextOf(sentence, words[index]);
        if (link is "of" or "for")
            return NameVocabulary.Organisations.Contains(TextOf(sentence, words[index - 1])) || NameVocabulary.BeforePlaces.Contains(TextOf(sentence, words[index - 1]));
        return link is not ("y" or "e" or "i" or "st") && NameWords.Particles.Contains(link);
    }

    private static bool IsPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    private static string WithoutPossessive(string word) => IsPossessive(word) ? word[..^2] : word;
}
