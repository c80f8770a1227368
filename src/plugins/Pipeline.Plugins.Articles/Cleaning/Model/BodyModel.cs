using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;
using Pipeline.Plugins.Articles.Learning;

namespace Pipeline.Plugins.Articles.Cleaning.Model;

/// <summary>The two learned judgements of blocks: each by itself first, then each in the light of all.</summary>
internal sealed class BodyModel
{
    private static readonly Lazy<BodyModel> OfPages = new(() => new BodyModel("html"));
    private static readonly Lazy<BodyModel> OfTexts = new(() => new BodyModel("text"));

    private readonly Forest _first;
    private readonly Forest _second;

    private BodyModel(string kind)
    {
        _first = Forest.Load($"body-{kind}-1.trees");
        _second = Forest.Load($"body-{kind}-2.trees");
    }

    /// <summary>A logit for each block: above zero, it is of the story.</summary>
    internal static double[] Score(Document document, BlockFeatures features, CancellationToken cancellationToken) =>
        (document.Elements.IsEmpty ? OfTexts : OfPages).Value.Judge(document, features, cancellationToken);

    private double[] Judge(Document document, BlockFeatures features, CancellationToken cancellationToken)
    {
        var count = document.Blocks.Length;
        var rows = new float[count][];
        var scores = new double[count];
        var row = new FeatureRow();
        for (var index = 0; index < count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            features.Fill(row, index);
            rows[index] = row.Values.ToArray();
            scores[index] = _first.Score(rows[index]);
        }

        var look = new SecondLook(document, features, scores);
        var judged = new double[count];
        for (var index = 0; index < count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            row.Clear();
            row.AddRange(rows[index]);
            look.Add(row, index);
            judged[index] = _second.Score(row.Values);
        }

        return judged;
    }
}
