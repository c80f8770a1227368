using System.Collections.Immutable;
using Pipeline.Core.Results;
using Pipeline.Core.Series.Folding;
using Pipeline.Core.Series.Records;

namespace Pipeline.Core.Series.Assembly;

/// <summary>Puts the texts of an edition's parts together. Pure, and linear in their length.</summary>
internal static class ArticleComposer
{
    /// <summary>The article, without what the steps say of it.</summary>
    internal static SeriesArticle Compose(string key, Edition edition, IReadOnlyDictionary<string, PartRecord> records, string revision)
    {
        var parts = edition.Parts.Select(part => (part.Number, Record: records[part.Record])).ToArray();
        var body = Body(edition, parts);
        return new SeriesArticle(
            SeriesArticle.CurrentFormat,
            edition.Title,
            key,
            edition.Id,
            edition.State,
            edition.Total,
            [.. edition.Parts.Select(part => Line(part, records[part.Record].Facts))],
            edition.Missing,
            edition.Notes,
            parts.Select(part => part.Record.Facts.Published).FirstOrDefault(published => published is not null),
            [.. parts.SelectMany(part => part.Record.Content.Authors).Distinct(StringComparer.Ordinal)],
            [.. parts.SelectMany(part => part.Record.Content.Editors).Distinct(StringComparer.Ordinal)],
            parts.Select(part => part.Record.Content.Section).FirstOrDefault(section => section is not null),
            parts.Select(part => part.Record.Facts.Source).FirstOrDefault(source => source is not null),
            Language(parts),
            body.Where(block => block.Kind != SeriesBlock.Gap).Sum(block => WordCount.Of(block.Text)),
            [],
            [],
            body,
            [.. parts.SelectMany(part => part.Record.Content.Captions.Select(caption => new SeriesCaption(caption.Text, caption.Credit, part.Number))).DistinctBy(caption => caption.Text, StringComparer.Ordinal)],
            [],
            revision);
    }

    private static ImmutableArray<SeriesBlock> Body(Edition edition, (int Number, PartRecord Record)[] parts)
    {
        var body = ImmutableArray.CreateBuilder<SeriesBlock>();
        var missing = edition.Missing.GetEnumerator();
        var hasMissing = missing.MoveNext();
        var before = (Number: 0, Blocks: ImmutableArray<ArticleBlock>.Empty);
        foreach (var (number, record) in parts)
        {
            var hasGap = hasMissing && missing.Current.First < number;
            if (hasGap)
            {
                body.Add(Gap(missing.Current));
                hasMissing = missing.MoveNext();
            }

            var isNeighbour = !hasGap && before.Number == number - 1;
            Append(body, record.Content.Body, Seam.Repeated(before.Blocks, record.Content.Body, edition.Title, isNeighbour), number, isNeighbour);
            before = (number, record.Content.Body);
        }

        if (hasMissing)
            body.Add(Gap(missing.Current));
        return body.ToImmutable();
    }

    private static void Append(ImmutableArray<SeriesBlock>.Builder body, ImmutableArray<ArticleBlock> blocks, int start, int number, bool isNeighbour)
    {
        for (var index = start; index < blocks.Length; index++)
        {
            var block = blocks[index];
            if (index == start && isNeighbour && body.Count > 0 && Seam.IsCut(body[^1], block))
                body[^1] = body[^1] with { Text = Seam.Join(body[^1].Text, block.Text), Parts = body[^1].Parts.Add(number) };
            else
                body.Add(new SeriesBlock(block.Kind, block.Level, block.Text, [number]));
        }
    }

    private static SeriesBlock Gap(NumberRange range) => new(
        SeriesBlock.Gap, null, range.First == range.Last ? $"Part {range} is missing." : $"Parts {range} are missing.", range.First == range.Last ? [range.First] : [range.First, range.Last]);

    private static SeriesArticlePart Line(EditionPart part, PartFacts facts) => new(part.Number, part.Upload, facts.Published, part.Marker, facts.Words, part.Why);

    private static string? Language((int Number, PartRecord Record)[] parts) => parts
        .Where(part => part.Record.Content.Language is not null)
        .GroupBy(part => part.Record.Content.Language!, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(part => part.Record.Facts.Words)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
