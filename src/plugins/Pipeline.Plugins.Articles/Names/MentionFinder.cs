using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Sentences;
using Pipeline.Plugins.Articles.Summarising.Terms;

namespace Pipeline.Plugins.Articles.Names;

/// <summary>
/// The names of a story. A name is what has a capital where other words have none; so scripts without capitals give none, and in German, where every
/// noun has one, only what something says the kind of. The last word of one person's name counts as that person.
/// </summary>
internal static partial class MentionFinder
{
    private const int MostSentences = 5_000;
    private const int LongestSentence = 5_000;

    internal static ImmutableArray<Mention> Find(IReadOnlyList<BodySentence> sentences, IReadOnlyList<ReadSentence> read, string language, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
            return [];
        var scanner = new NameScanner(language);
        var groups = new Dictionary<string, NameGroup>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < Math.Min(sentences.Count, MostSentences); index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentence = sentences[index];
            if (sentence.Text.Length > LongestSentence)
                continue;
            var behind = index == 0 ? AddDateline(groups, sentence) : 0;
            foreach (var run in scanner.Scan(sentence.Text, read[index].Words))
            {
                if (run.Start < behind)
                    continue;
                var (kind, evidence) = NameEvidence.Of(run, sentence.Text);
                Add(groups, sentence, run.Start, run.Length, kind, evidence, isSure: !run.StartsSentence || run.Words.Length > 1);
            }
        }

        MergeShortForms(groups);
        var isNounCapital = language is "de" or "lb";
        return
        [
            .. groups.Values
                .Where(group => group.IsSure && (!isNounCapital || group.Kind != MentionKind.Unknown))
                .OrderByDescending(group => group.Count).ThenBy(group => group.Order)
                .Take(count).Select(group => group.ToMention()),
        ];
    }

    private static void Add(Dictionary<string, NameGroup> groups, BodySentence sentence, int start, int length, MentionKind kind, string evidence, bool isSure)
    {
        var text = sentence.Text.Substring(start, length);
        if (!groups.TryGetValue(text, out var group))
            groups[text] = group = new NameGroup(text, groups.Count);
        group.Add(text, kind, evidence, sentence.Block.Text.Locate(sentence.Start + start, length), isSure);
    }

    /// <returns>Where the story starts behind its dateline; 0 without one.</returns>
    private static int AddDateline(Dictionary<string, NameGroup> groups, BodySentence sentence)
    {
        if (Dateline().Match(sentence.Text) is not { Success: true } match)
            return 0;
        var place = match.Groups["place"];
        Add(groups, sentence, place.Index, place.Length, MentionKind.Place, "dateline", isSure: true);
        return match.Length;
    }

    private static void MergeShortForms(Dictionary<string, NameGroup> groups)
    {
        var byLastWord = groups.Values.Where(group => !group.IsOneWord && group.Kind is MentionKind.Person or MentionKind.Unknown).ToLookup(group => group.LastWord, StringComparer.OrdinalIgnoreCase);
        foreach (var (text, group) in groups.Where(pair => pair.Value.IsOneWord && pair.Value.Kind is MentionKind.Person or MentionKind.Unknown).ToArray())
        {
            var full = byLastWord[text].ToArray();
            if (full.Length != 1 || (full[0].Kind != MentionKind.Person && group.Kind != MentionKind.Person) || full[0].Evidence.StartsWith("contradictory", StringComparison.Ordinal))
                continue;
            full[0].Absorb(group);
            groups.Remove(text);
        }
    }

    [GeneratedRegex("^(?<place>\\p{Lu}{2}[\\p{Lu}.'’ -]{1,30}\\p{Lu})(?:,[^—–(]{1,40})?\\s?(?:\\([^)]{2,40}\\)\\s?)?(?:--|—|–|-)\\s", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();
}
