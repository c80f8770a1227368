using System.Buffers;
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
        var width = _first.Features;
        var rows = ArrayPool<float>.Shared.Rent(count * width);
        try
        {
            var row = new FeatureRow();
            var scores = new double[count];
            for (var index = 0; index < count; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                features.Fill(row, index);
                row.Values.CopyTo(rows.AsSpan(index * width));
                scores[index] = _first.Score(row.Values);
            }

            var look = new SecondLook(document, features, scores);
            for (var index = 0; index < count; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                row.Clear();
                row.AddRange(rows.AsSpan(index * width, width));
                look.Add(row, index);
                scores[index] = _second.Score(row.Values);
            }

            return scores;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rows);
        }
    }
}
