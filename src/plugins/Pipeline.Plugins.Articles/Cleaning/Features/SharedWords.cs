using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>
/// How many of a line's words stand elsewhere in the story as first judged: a paragraph speaks of what the story speaks of, a teaser of something else. Small words do
/// not count, and nothing is said of lines up to the start of the story: a headline has its words from it, too.
/// </summary>
internal sealed class SharedWords
{
    private const int WordsOfOpening = 200;
    private const int Around = 2;
    private const int Behind = 9;

    // A pager or a label shares its few words by chance.
    private const int FewestWords = 6;

    private readonly Tally[] _sums;
    private readonly int _start;

    /// <param name="lines">The lines.</param>
    /// <param name="isStory">Whether each was judged to be of the story.</param>
    /// <param name="start">The first line that is looked at.</param>
    internal SharedWords(ImmutableArray<Block> lines, Predicate<int> isStory, int start)
    {
        _start = start;
        var words = new LineWords();
        var ends = new int[lines.Length + 1];
        var times = new Dictionary<uint, int>();
        var opening = new HashSet<uint>();
        for (var index = start; index < lines.Length; index++)
        {
            words.Add(lines[index].Text.Value);
            ends[index + 1] = words.Count;
            if (!isStory(index))
                continue;
            for (var at = ends[index]; at < ends[index + 1]; at++)
            {
                var word = words[at].Hash;
                times[word] = times.GetValueOrDefault(word) + 1;
                if (opening.Count < WordsOfOpening)
                    opening.Add(word);
            }
        }

        _sums = new Tally[lines.Length + 1];
        for (var index = start; index < lines.Length; index++)
        {
            var own = isStory(index) ? 1 : 0;
            var tally = _sums[index];
            for (var at = ends[index]; at < ends[index + 1]; at++)
                tally = tally.With(words[at].IsName, times.GetValueOrDefault(words[at].Hash) > own, opening.Contains(words[at].Hash));
            _sums[index + 1] = tally;
        }
    }

    internal void Add(FeatureRow row, int index)
    {
        var own = Between(index, index + 1);
        var line = own.Words < FewestWords ? default : own;
        var around = Between(index - Around, index + 1 + Around);
        var behind = Between(index, index + Behind);
        row.Add("shared", line.Share);
        row.Add("shared with opening", line.ShareOfOpening);
        row.Add("shared names", line.ShareOfNames);
        row.Add("shared around", around.Share);
        row.Add("shared names around", around.ShareOfNames);
        row.Add("shared behind", behind.Share);
        row.Add("shared names behind", behind.ShareOfNames);
    }

    private Tally Between(int from, int to) => from < _start ? default : _sums[Math.Min(_sums.Length - 1, to)] - _sums[from];

    private readonly record struct Tally(int Words, int Known, int OfOpening, int Names, int KnownNames)
    {
        internal double Share => Words == 0 ? -1 : (double)Known / Words;

        internal double ShareOfOpening => Words == 0 ? -1 : (double)OfOpening / Words;

        internal double ShareOfNames => Names == 0 ? -1 : (double)KnownNames / Names;

        public static Tally operator -(Tally left, Tally right) =>
            new(left.Words - right.Words, left.Known - right.Known, left.OfOpening - right.OfOpening, left.Names - right.Names, left.KnownNames - right.KnownNames);

        internal Tally With(bool isName, bool isKnown, bool isOfOpening) =>
            new(Words + 1, Known + (isKnown ? 1 : 0), OfOpening + (isOfOpening ? 1 : 0), Names + (isName ? 1 : 0), KnownNames + (isName && isKnown ? 1 : 0));
    }
}
