using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Training;

/// <summary>A page, read, with the features, the label and the weight of each of its blocks.</summary>
internal sealed class BodyPage
{
    private const double HeaviestPage = 2.5;

    // Of a short page every line is seen: its short ones weigh more, and all of it less, because the whole page is learned from, too.
    private const double CutWeight = 0.5;
    private const double WordsOfCutLine = 8;

    private readonly bool _withGroups;

    internal BodyPage(CorpusPage page, Document document, int fold, bool withGroups)
    {
        (Page, Document, Fold, _withGroups) = (page, document, fold, withGroups);
        Features = new BlockFeatures(document, leanings: null, CancellationToken.None, withGroups);
        Hashes = document.Elements.IsEmpty ? HashesOf(document) : [];
        Labels = BlockLabels.Of(page, document);
        Weights = WeightsOf();
    }

    /// <summary>Some of a page's blocks, as if they were a page.</summary>
    internal BodyPage(BodyPage whole, int[] kept)
    {
        (Page, Fold, IsCut, _withGroups) = (whole.Page, whole.Fold, true, whole._withGroups);
        Document = whole.Document with { Blocks = [.. kept.Select(index => whole.Document.Blocks[index])] };
        Features = new BlockFeatures(Document, leanings: null, CancellationToken.None, _withGroups);
        Hashes = [];
        Labels = [.. kept.Select(index => whole.Labels[index])];
        Weights = [.. WeightsOf().Select(weight => weight * CutWeight)];
    }

    internal CorpusPage Page { get; }

    /// <summary>Whether it is a part of a page, to learn from alone.</summary>
    internal bool IsCut { get; }

    internal Document Document { get; }

    internal int Fold { get; }

    internal int Blocks => Document.Blocks.Length;

    /// <summary>All but how words lean, which depends on what may be learned from.</summary>
    internal BlockFeatures Features { get; }

    /// <summary>Of each line of a plain text its words, pairs of words, and itself, as numbers; no number twice.</summary>
    internal uint[][] Hashes { get; }

    /// <summary>The share of each block that belongs to the body.</summary>
    internal double[] Labels { get; }

    internal double[] Weights { get; }

    /// <summary>The features of each block.</summary>
    internal float[][] Rows(WordLeanings? leanings)
    {
        var features = new BlockFeatures(Document, leanings, CancellationToken.None, _withGroups);
        var row = new FeatureRow();
        var rows = new float[Blocks][];
        for (var index = 0; index < rows.Length; index++)
        {
            features.Fill(row, index);
            rows[index] = row.Values.ToArray();
        }

        return rows;
    }

    private static uint[][] HashesOf(Document document)
    {
        var page = new PageWords(document);
        return [.. document.Blocks.Select(block => HashesOf(block, page))];
    }

    private static uint[] HashesOf(Block block, PageWords page)
    {
        var words = new List<uint>();
        TextTraits.Of(block, page, words);
        var pairs = words.Skip(1).Select((word, index) => WordHash.Pair(words[index], word));
        return [.. words.Concat(pairs).Concat(WordHash.Line(words) is { } line ? [line] : []).Distinct()];
    }

    /// <summary>Pages count alike, however long: precision and recall are averaged over pages. In a page each block counts by its words.</summary>
    private double[] WeightsOf()
    {
        var words = Features.Traits.Select(traits => traits.Words + (IsCut ? WordsOfCutLine : 1)).ToArray();
        var gold = words.Zip(Labels, (count, label) => count * label).Sum() + 50;
        var weights = words.Select(count => Math.Min(1, count / gold)).ToArray();
        var sum = weights.Sum();
        return sum <= HeaviestPage ? weights : [.. weights.Select((weight, index) => Labels[index] > 0.5 ? weight : weight * HeaviestPage / sum)];
    }
}
