using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Results;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series.Decisions;

/// <summary>What a person has decided about a series; every later fold keeps to it. Deleting its blob takes it back.</summary>
/// <param name="Format">Name and version of the format.</param>
/// <param name="Kind"><see cref="Split"/>, <see cref="Join"/> or <see cref="Seal"/>.</param>
/// <param name="Uploads">Which uploads it is about, as container and name.</param>
/// <param name="Number">For a join: as which part.</param>
/// <param name="Made">When it was made: of two decisions about one upload the later counts.</param>
internal sealed record SeriesDecision(string Format, string Kind, ImmutableArray<string> Uploads, int? Number, DateTimeOffset Made)
{
    /// <summary>These uploads do not belong to the rest: one alone stands alone, several make a series of their own.</summary>
    internal const string Split = "split";

    /// <summary>This upload is this part.</summary>
    internal const string Join = "join";

    /// <summary>The series that holds these uploads is whole as it is.</summary>
    internal const string Seal = "seal";

    private const string CurrentFormat = "pipeline-decision/1";

    internal static SeriesDecision Of(string kind, IEnumerable<string> uploads, int? number, DateTimeOffset made) =>
        new(CurrentFormat, kind, [.. uploads.Order(StringComparer.Ordinal)], number, made);

    internal static SeriesDecision? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<SeriesDecision>(bytes, RunJson.Options) is { Format: CurrentFormat, Uploads.IsDefault: false } decision ? decision : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal ResultBlob ToBlob(string key)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(this, RunJson.Options), (byte)'\n'];
        var metadata = ImmutableSortedDictionary<string, string>.Empty.Add("kind", Kind).Add("uploads", ResultBlob.Shorten(string.Join(", ", Uploads)));
        return new ResultBlob($"{SeriesNames.Decisions(key)}{Kind}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}.json", new BlobWrite(bytes, RunJson.ContentType, metadata));
    }
}
