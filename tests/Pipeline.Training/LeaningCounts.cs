using System.Runtime.InteropServices;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Training;

/// <summary>On how many sites each word stands in stories, and on how many around them. Each site counts once, however many pages it has.</summary>
internal sealed class LeaningCounts
{
    private const int FewestSites = 4;

    private readonly Dictionary<string, Dictionary<uint, (bool InStory, bool Around)>> _sites = [];
    private readonly Dictionary<string, int> _foldOf = [];

    internal LeaningCounts(IEnumerable<BodyPage> pages)
    {
        foreach (var page in pages)
        {
            ref var site = ref CollectionsMarshal.GetValueRefOrAddDefault(_sites, page.Page.Site, out _);
            site ??= [];
            _foldOf[page.Page.Site] = page.Fold;
            for (var index = 0; index < page.Labels.Length; index++)
                Add(site, page.Document.Blocks[index].Text.Value, page.Labels[index] > 0.5);
        }
    }

    /// <summary>The leanings as all sites have them but those of a fold and one more: a page must not be told by its own words.</summary>
    internal Func<string, WordLeanings> Without(int fold)
    {
        var counts = new Dictionary<uint, (int InStory, int Around)>();
        foreach (var (site, words) in _sites.Where(site => _foldOf[site.Key] != fold))
        {
            foreach (var (word, seen) in words)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
                count = (count.InStory + (seen.InStory ? 1 : 0), count.Around + (seen.Around ? 1 : 0));
            }
        }

        var all = counts.Where(word => IsKnown(word.Value.InStory, word.Value.Around)).ToDictionary(word => word.Key, word => Steps(word.Value.InStory, word.Value.Around));
        return site => new WordLeanings(_foldOf[site] == fold ? all : WithoutSite(all, counts, _sites[site]));
    }

    /// <summary>Writes the leanings of all sites, words in the order of their numbers.</summary>
    internal void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var word in _sites.Values.SelectMany(words => words).GroupBy(word => word.Key).OrderBy(word => word.Key))
        {
            int inStory = word.Count(site => site.Value.InStory), around = word.Count(site => site.Value.Around);
            if (!IsKnown(inStory, around))
                continue;
            writer.Write(word.Key);
            writer.Write(Steps(inStory, around));
        }
    }

    private static void Add(Dictionary<uint, (bool InStory, bool Around)> site, string text, bool isStory)
    {
        var words = new HashSet<uint>();
        WordHash.AddAll(text, words);
        foreach (var word in words)
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(site, word, out _);
            seen = (seen.InStory || isStory, seen.Around || !isStory);
        }
    }

    private static Dictionary<uint, sbyte> WithoutSite(Dictionary<uint, sbyte> all, Dictionary<uint, (int InStory, int Around)> counts, Dictionary<uint, (bool InStory, bool Around)> own)
    {
        var others = new Dictionary<uint, sbyte>(all);
        foreach (var (word, seen) in own)
        {
            var (inStory, around) = (counts[word].InStory - (seen.InStory ? 1 : 0), counts[word].Around - (seen.Around ? 1 : 0));
            if (IsKnown(inStory, around))
                others[word] = Steps(inStory, around);
            else
                others.Remove(word);
        }

        return others;
    }

    private static bool IsKnown(int inStory, int around) => inStory + around >= FewestSites;

    private static sbyte Steps(int inStory, int around) => (sbyte)Math.Clamp(Math.Round(Math.Log((inStory + 1.0) / (around + 1)) / WordLeanings.Step), sbyte.MinValue, sbyte.MaxValue);
}
