using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>All that may be the headline, with what speaks for each: what the page declares, its headings, lines before the story.</summary>
internal static class TitleFinder
{
    private const double Agreement = 0.08;

    internal static Field<string> Find(Document document)
    {
        var candidates = document.Elements.IsEmpty ? TextTitles.Of(document) : HtmlTitles.Of(document);
        var merged = new List<Candidate<string>>();
        foreach (var candidate in candidates)
        {
            var twin = merged.FindIndex(other => TitleText.AreEqual(other.Value, candidate.Value));
            if (twin < 0)
                merged.Add(candidate);
            else
                merged[twin] = Agree(merged[twin], candidate);
        }

        return merged.Aggregate(new Field<string>(), (field, candidate) => field.With(candidate));
    }

    /// <summary>The blocks that say the title become title blocks, unless they are part of the body.</summary>
    internal static ImmutableArray<Block> MarkTitleBlocks(Document document)
    {
        if (document.Metadata.Title.Best is not { } title)
            return document.Blocks;
        return
        [
            .. document.Blocks.Select(block =>
                (block.Role != BlockRole.Body || block.Kind == BlockKind.Heading) && block.Text.Length < 400 && TitleText.AreEqual(block.Text.Value, title.Value)
                    ? block.As(BlockRole.Title, 0.9, "says the title")
                    : block),
        ];
    }

    private static Candidate<string> Agree(Candidate<string> first, Candidate<string> second)
    {
        var surer = first.Confidence >= second.Confidence ? first : second;
        return surer with
        {
            Confidence = Math.Min(0.99, surer.Confidence + Agreement),
            Evidence = $"{first.Evidence}, {second.Evidence}",
            Span = first.Span ?? second.Span,
        };
    }
}
