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
    private static readonly Lazy<BodyModel> OfBareTexts = new(() => new BodyModel("bare-text"));

    // So many that vectors are full, and so few that the longest page needs no second table.
    private const int SecondRows = 256;

    private readonly Forest _first;
    private readonly Forest _second;

    private BodyModel(string kind)
    {
        _first = Forest.Load($"body-{kind}-1.trees");
        _second = Forest.Load($"body-{kind}-2.trees");
    }

    /// <summary>A logit for each block: above zero, it is of the story.</summary>
    internal static double[] Score(Document document, BlockFeatures features, CancellationToken cancellationToken) =>
        (!document.Elements.IsEmpty ? OfPages : features.Groups is null ? OfBareTexts : OfTexts).Value.Judge(document, features, cancellationToken);

    private double[] Judge(Document document, BlockFeatures features, CancellationToken cancellationToken)
    {
        var scores = new double[document.Blocks.Length];
        var (width, wide) = (_first.Features, _second.Features);
        var rows = ArrayPool<float>.Shared.Rent(scores.Length * width);
        var some = ArrayPool<float>.Shared.Rent(SecondRows * wide);
        try
        {
            var row = new FeatureRow();
            for (var index = 0; index < scores.Length; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                features.Fill(row, index);
                row.Values.CopyTo(rows.AsSpan(index * width));
            }

            _first.Score(rows.AsSpan(0, scores.Length * width), scores);
            features.RuleOut(scores);
            var look = new SecondLook(document, features, scores);
            for (var first = 0; first < scores.Length; first += SecondRows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var count = Math.Min(SecondRows, scores.Length - first);
                for (var index = 0; index < count; index++)
                {
                    row.Clear();
                    row.AddRange(rows.AsSpan((first + index) * width, width));
                    look.Add(row, first + index);
                    row.Values.CopyTo(some.AsSpan(index * wide));
                }

                _second.Score(some.AsSpan(0, count * wide), scores.AsSpan(first, count));
            }

            features.RuleOut(scores);
            return scores;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rows);
            ArrayPool<float>.Shared.Return(some);
        }
    }
}
