using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>
/// Boxes that hold nothing of the story by what their makers call them, however much prose is in them: comments of readers, questions of consent, what a style sheet
/// hides. A box that holds more of the story than all others together stays: some pages show theirs by script, and a story may be filed under such a word.
/// </summary>
internal sealed class PrunedBoxes
{
    private const double SurelyNot = -6;
    private const int None = -1;

    private readonly int[] _boxes;
    private readonly TextTraits[] _traits;

    internal PrunedBoxes(ImmutableArray<Block> blocks, PageNames names, TextTraits[] traits)
    {
        _traits = traits;
        _boxes = [.. blocks.Select(block => names.Nearest(block.Element, NameGroups.Pruned))];
    }

    /// <summary>Takes what lies in such boxes out of the story.</summary>
    /// <param name="scores">A logit for each block: above zero, it is of the story.</param>
    internal void RuleOut(Span<double> scores)
    {
        if (!_boxes.AsSpan().ContainsAnyExcept(None))
            return;
        var story = new Dictionary<int, double>();
        double all = 0;
        for (var index = 0; index < scores.Length; index++)
        {
            var words = scores[index] > 0 ? _traits[index].Words : 0;
            CollectionsMarshal.GetValueRefOrAddDefault(story, _boxes[index], out _) += words;
            all += words;
        }

        for (var index = 0; index < scores.Length; index++)
        {
            if (_boxes[index] != None && story[_boxes[index]] <= all / 2)
                scores[index] = Math.Min(scores[index], SurelyNot);
        }
    }
}
