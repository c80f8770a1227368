using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Series.Records;

/// <summary>Where the versions of one upload have left records, so that a later one can say under each of these titles that it is no longer there.</summary>
/// <param name="Format">Name and version of the format.</param>
/// <param name="Newest">The latest version that was processed.</param>
/// <param name="Pipeline">Hash of the pipeline that read it.</param>
/// <param name="Keys">Keys of all titles, sorted.</param>
/// <param name="Joined">Where a person has put it; <c>null</c> when nobody has.</param>
internal sealed record UploadPointer(string Format, UploadVersion Newest, string Pipeline, ImmutableArray<string> Keys, JoinedPlace? Joined = null)
{
    internal const string CurrentFormat = "pipeline-upload/1";

    internal static UploadPointer? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadPointer>(bytes, RunJson.Options) is { Format: CurrentFormat, Newest: not null, Keys.IsDefault: false } pointer ? pointer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, RunJson.Options), (byte)'\n'];

    /// <summary>The pointer once this version has been processed too; <c>null</c> when a later one was.</summary>
    internal UploadPointer? With(UploadVersion version, string pipeline, IEnumerable<string> keys)
    {
        var isSame = version.Modified == Newest.Modified && version.ETag == Newest.ETag;
        var sequence = isSame ? Newest.Sequence + (pipeline == Pipeline ? 0 : 1) : 0;
        var next = version with { Sequence = sequence };
        return next.CompareVersion(Newest) < 0
            ? null
            : this with { Newest = next, Pipeline = pipeline, Keys = [.. Keys.Concat(keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }
}
