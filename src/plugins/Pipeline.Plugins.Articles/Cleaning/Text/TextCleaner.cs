using System.Collections.Immutable;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;
using Pipeline.Plugins.Articles.Cleaning.Model;

namespace Pipeline.Plugins.Articles.Cleaning.Text;

/// <summary>Finds the story in the lines of a plain-text scrape.</summary>
internal static class TextCleaner
{
    internal static ImmutableArray<Block> Clean(Document page, CancellationToken cancellationToken)
    {
        var features = new BlockFeatures(page, WordLeanings.OfTexts, cancellationToken);
        return TextJudge.Judge(page.Blocks, features.Traits, RecallRetry.Ensure(BodyModel.Score(page, features, cancellationToken), features.Traits));
    }
}
