using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Results;
using Pipeline.Documents;

namespace Pipeline.Core.Series.Records;

/// <summary>Turns the documents of an upload into the records that they leave, each with its title's key. Pure.</summary>
internal static class PartRecorder
{
    /// <summary>Higher numbers are no parts: what carries one stands alone.</summary>
    internal const int MostParts = 10_000;

    /// <summary>Records by key; a document whose title normalises to nothing leaves none, unless its upload holds several pages.</summary>
    internal static ImmutableArray<(string Key, PartRecord Record)> Records(UploadVersion upload, ImmutableArray<Document> documents, JoinedPlace? joined)
    {
        var records = ImmutableArray.CreateBuilder<(string, PartRecord)>();
        for (var index = 0; index < documents.Length; index++)
        {
            var document = documents[index];
            if (joined is not null && documents.Length == 1)
                records.Add((joined.Key, Record(upload, document, index, joined)));
            else if (KeyOf(upload, document, documents.Length) is { } key)
                records.Add((key, Record(upload, document, index, null)));
        }

        return records.ToImmutable();
    }

    /// <summary>The keys under which <see cref="Records"/> puts them.</summary>
    internal static IEnumerable<string> Keys(UploadVersion upload, ImmutableArray<Document> documents, JoinedPlace? joined) => joined is not null && documents.Length == 1
        ? [joined.Key]
        : documents.Select(document => KeyOf(upload, document, documents.Length)).OfType<string>();

    internal static PartRecord Gone(UploadVersion newest) => PartRecord.Of(new PartFacts { Upload = newest, Gone = true }, PartContent.Empty);

    // Pages without a headline that came in one upload have the upload in common.
    private static string? KeyOf(UploadVersion upload, Document document, int documents) =>
        SeriesKey.OfTitle(document.Metadata.Title.Best?.Value) ?? (documents > 1 ? SeriesKey.OfTitle(upload.Name) : null);

    private static PartRecord Record(UploadVersion upload, Document document, int index, JoinedPlace? joined)
    {
        var metadata = document.Metadata;
        var body = document.Blocks.Where(block => block.Role == BlockRole.Body).ToArray();
        var part = document.Part is { Number: >= 1 and <= MostParts } mark ? mark : null;
        var facts = new PartFacts
        {
            Upload = upload,
            Member = document.Member,
            MediaType = document.MediaType,
            Document = index,
            Range = document.Range is { } range ? [range.Start, range.Length] : null,
            Title = joined?.Title ?? metadata.Title.Best?.Value ?? upload.Name,
            Source = joined is null ? metadata.Source.Best?.Value : joined.Source,
            Published = joined is null ? metadata.Published.Best?.Value.ToString() : joined.Published,
            Number = joined?.Number ?? part?.Number,
            Total = joined is null && part?.Total is <= MostParts ? part.Total : null,
            IsLast = joined is null && part?.IsLast == true,
            Marker = joined is null ? part?.Marker : "",
            Strength = joined is null ? part?.Strength ?? MarkStrength.Weak : MarkStrength.Strong,
            Confidence = joined is null ? part?.Confidence ?? 0 : 1,
            Evidence = joined is null ? part?.Evidence : "a person said so",
            Words = body.Sum(block => WordCount.Of(block.Text.Value)),
            Text = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', body.Select(block => block.Text.Value)))))[..16],
            Sketch = TextSketch.Of(body.Select(block => block.Text.Value)),
        };
        return PartRecord.Of(facts, new PartContent(
            [.. metadata.Authors.Select(author => author.Value)],
            [.. metadata.Editors.Select(editor => editor.Value)],
            metadata.Section.Best?.Value,
            metadata.Language.Best?.Value,
            ArticleMapper.Body(document),
            ArticleMapper.Captions(document)));
    }
}
