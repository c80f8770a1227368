using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Results;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series.Records;

/// <summary>What one document of one upload leaves for its series: immutable, and named by its own bytes.</summary>
internal sealed record PartRecord(string Format, PartFacts Facts, PartContent Content)
{
    internal const string CurrentFormat = "pipeline-part/1";

    internal static PartRecord Of(PartFacts facts, PartContent content) => new(CurrentFormat, facts, content);

    internal static PartRecord? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<PartRecord>(bytes, RunJson.Options) is { Format: CurrentFormat, Facts.Upload: not null, Content: not null } record ? record : null;
        }
        catch (JsonException)
        {
            // Whatever else a person has put there is no part.
            return null;
        }
    }

    /// <summary>The blob for it under a title.</summary>
    internal ResultBlob ToBlob(string key)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(this, RunJson.Options), (byte)'\n'];
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        var name = Facts.Number is { } number ? SeriesNames.Part(key, number, hash) : $"{SeriesNames.Singles(key)}{hash}.json";
        return new ResultBlob(name, new BlobWrite(bytes, RunJson.ContentType, Metadata()));
    }

    private ImmutableSortedDictionary<string, string> Metadata()
    {
        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>();
        metadata["upload"] = ResultBlob.Shorten(Facts.Upload.Name);
        if (Facts.Gone)
        {
            metadata["state"] = "gone";
            return metadata.ToImmutable();
        }

        metadata["title"] = ResultBlob.Shorten(Facts.Title);
        metadata["words"] = Facts.Words.ToString(CultureInfo.InvariantCulture);
        if (Facts.Number is { } number)
            metadata["part"] = Facts.Total is { } total ? $"{number} of {total}" : $"{number}";
        if (Facts.Source is { } source)
            metadata["source"] = ResultBlob.Shorten(source);
        if (Facts.Published is { } published)
            metadata["published"] = published;
        return metadata.ToImmutable();
    }
}
