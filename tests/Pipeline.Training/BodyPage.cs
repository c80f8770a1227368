using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;

namespace Pipeline.Training;

/// <summary>A page, read, with the features, the label and the weight of each of its blocks.</summary>
internal sealed class BodyPage
{
    private const double HeaviestPage = 2.5;

    internal BodyPage(CorpusPage page, Document document, int fold)
    {
        (Page, Document, Fold) = (page, document, fold);
        Features = new BlockFeatures(document, new WordLeanings([]), CancellationToken.None);
        Labels = BlockLabels.Of(page, document);
        Weights = WeightsOf();
    }

    internal CorpusPage Page { get; }

    internal Document Document { get; }

    internal int Fold { get; }

    internal int Blocks => Document.Blocks.Length;

    /// <summary>All but how words lean, which depends on what may be learned from.</summary>
    internal BlockFeatures Features { get; }

    /// <summary>The share of each block that belongs to the body.</summary>
    internal double[] Labels { get; }

    internal double[] Weights { get; }

    /// <summary>The features of each block.</summary>
    internal float[][] Rows(WordLeanings leanings)
    {
        var features = new BlockFeatures(Document, leanings, CancellationToken.None);
        var row = new FeatureRow();
        var rows = new float[Blocks][];
        for (var index = 0; index < rows.Length; index++)
        {
            features.Fill(row, index);
            rows[index] = row.Values.ToArray();
        }

        return rows;
    }

    /// <summary>Pages count alike, however long: precision and recall are averaged over pages. In a page each block counts by its words.</summary>
    private double[] WeightsOf()
    {
        var words = Features.Traits.Select(traits => traits.Words + 1).ToArray();
        var gold = words.Zip(Labels, (count, label) => count * label).Sum() + 50;
        var weights = words.Select(count => Math.Min(1, count / gold)).ToArray();
        var sum = weights.Sum();
        return sum <= HeaviestPage ? weights : [.. weights.Select((weight, index) => Labels[index] > 0.5 ? weight : weight * HeaviestPage / sum)];
    }
}
