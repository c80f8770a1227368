using Pipeline.Documents;
using Pipeline.Plugins.Articles.Cleaning.Features;
using Pipeline.Plugins.Articles.Cleaning.Model;

namespace Pipeline.Plugins.Articles.Cleaning.Html;

/// <summary>Finds the story in the blocks of a page.</summary>
internal static class HtmlCleaner
{
    internal static Document Clean(Document document, CancellationToken cancellationToken)
    {
        var features = new BlockFeatures(document, leanings: null, cancellationToken);
        var scores = RecallRetry.Ensure(BodyModel.Score(document, features, cancellationToken), features.Traits);
        return document with { Blocks = HtmlJudge.Judge(document.Blocks, features, scores) };
    }
}
