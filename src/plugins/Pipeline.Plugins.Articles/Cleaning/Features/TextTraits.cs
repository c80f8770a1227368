using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>What one pass over the characters of a block tells.</summary>
internal readonly record struct TextTraits
{
    /// <summary>Number of words; a character of a script without spaces counts half a word.</summary>
    internal double Words { get; private init; }

    internal double LinkShare { get; private init; }

    internal bool EndsSentence { get; private init; }

    internal int Length { get; private init; }

    internal int Letters { get; private init; }

    internal int Upper { get; private init; }

    internal int Digits { get; private init; }

    internal int Commas { get; private init; }

    internal int SentenceMarks { get; private init; }

    internal int Quotes { get; private init; }

    internal int Odd { get; private init; }

    internal int Capitalised { get; private init; }

    internal int Small { get; private init; }

    internal int InTitle { get; private init; }

    internal int InDescription { get; private init; }

    internal uint Hash { get; private init; }

    /// <summary>Running text rather than a label: sentences with few links.</summary>
    internal bool IsProse => EndsSentence && LinkShare < 0.4 && Words >= 8;

    internal static bool IsUnspaced(char character) => character is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uD840' and <= '\uD8FF');

    /// <param name="block">The block.</param>
    /// <param name="page">What its words are held against.</param>
    /// <param name="seen">Where to add its words as <see cref="WordHash"/>, in order; <c>null</c> when nobody asks.</param>
    internal static TextTraits Of(Block block, PageWords page, List<uint>? seen)
    {
        var text = block.Text.Value;
        var linked = 0;
        foreach (var link in block.Links)
            linked += link.Length;
        double words = 0;
        int letters = 0, upper = 0, digits = 0, commas = 0, marks = 0, quotes = 0, odd = 0, capitalised = 0, small = 0, inTitle = 0, inDescription = 0;
        var hash = WordHash.Start;
        var all = WordHash.Start;
        for (var index = 0; index <= text.Length; index++)
        {
            var character = index < text.Length ? text[index] : ' ';
            all = index < text.Length ? WordHash.Add(all, character) : all;
            var unspaced = IsUnspaced(character);
            if (!unspaced && char.IsLetterOrDigit(character))
            {
                if (char.IsDigit(character))
                    digits++;
                else
                    letters++;
                if (char.IsUpper(character))
                {
                    upper++;
                    capitalised += hash == WordHash.Start ? 1 : 0;
                }

                hash = WordHash.Add(hash, character);
                continue;
            }

            if (hash != WordHash.Start && character is not ('\'' or '’' or '-') && !IsMark(character))
            {
                words++;
                Count(hash);
                hash = WordHash.Start;
            }

            if (unspaced)
            {
                letters++;
                words += 0.5;
                Count(WordHash.Add(WordHash.Start, character));
            }
            else if (character is ',' or '、' or '，' or '،' or ';' or '；')
            {
                commas++;
            }
            else if (character is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।')
            {
                marks++;
            }
            else if (character is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」')
            {
                quotes++;
            }
            else if (character is '|' or '•' or '›' or '·' or '/' or '→' or '>' or '+' or '#' or '@' or '©')
            {
                odd++;
            }
        }

        return new TextTraits
        {
            Words = words,
            LinkShare = text.Length == 0 ? 0 : Math.Min(1, (double)linked / text.Length),
            EndsSentence = BlockMeasure.IsSentenceEnd(text),
            Length = text.Length,
            Letters = letters,
            Upper = upper,
            Digits = digits,
            Commas = commas,
            SentenceMarks = marks,
            Quotes = quotes,
            Odd = odd,
            Capitalised = capitalised,
            Small = small,
            InTitle = inTitle,
            InDescription = inDescription,
            Hash = all,
        };

        void Count(uint word)
        {
            seen?.Add(word);
            small += PageWords.IsSmall(word) ? 1 : 0;
            inTitle += page.IsInTitle(word) ? 1 : 0;
            inDescription += page.IsInDescription(word) ? 1 : 0;
        }
    }

    private static bool IsMark(char character) => character > '\u02FF' && char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
