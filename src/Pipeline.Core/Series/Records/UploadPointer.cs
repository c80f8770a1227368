using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Series.Records;

/// <summary>Where the versions of one upload have left records, so that a later one can say under each of these titles that it is no longer there.</summary>
/// <param name="Format">Name and version of the format.</param>
/// <param name="Newest">The latest version that was processed.</param>
/// <param name="Pipeline">Hash of the pipeline that read it.</param>
/// <param name="Current">Under which keys that version has left records, sorted.</param>
/// <param name="Keys">The same of all versions.</param>
/// <param name="Joined">Where a person has put it; <c>null</c> when nobody has.</param>
internal sealed record UploadPointer(string Format, UploadVersion Newest, string Pipeline, ImmutableArray<string> Current, ImmutableArray<string> Keys, JoinedPlace? Joined = null)
{
    internal const string CurrentFormat = "pipeline-upload/1";

    internal static UploadPointer? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadPointer>(bytes, RunJson.Options) is { Format: CurrentFormat, Newest: not null, Current.IsDefault: false, Keys.IsDefault: false } pointer ? pointer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, RunJson.Options), (byte)'\n'];

    internal static UploadPointer First(UploadVersion version, string pipeline, IEnumerable<string> keys)
    {
        var sorted = Sorted(keys);
        return new UploadPointer(CurrentFormat, version, pipeline, sorted, sorted);
    }

    internal static ImmutableArray<string> Sorted(IEnumerable<string> keys) => [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The pointer once this version has been processed too.</summary>
    /// <param name="version">The version.</param>
    /// <param name="pipeline">Hash of the pipeline that read it.</param>
    /// <param name="keys">Under which keys it leaves records.</param>
    /// <param name="isCurrent">True when the upload is this version now, whatever its time says.</param>
    internal UploadPointer With(UploadVersion version, string pipeline, IEnumerable<string> keys, bool isCurrent)
    {
        var sorted = Sorted(keys);
        var all = this with { Keys = Sorted(Keys.Concat(sorted)) };
        var isRead = IsOf(version) && pipeline == Pipeline;
        var isLater = (version with { Sequence = Newest.Sequence }).CompareVersion(Newest) > 0;
        if (!IsOf(version) && !isLater && !isCurrent)
            return all;
        return all with { Newest = version with { Sequence = Newest.Sequence + (isRead || isLater ? 0 : 1) }, Pipeline = pipeline, Current = sorted };
    }

    /// <summary>True when this very version is the latest.</summary>
    internal bool IsOf(UploadVersion version) => version.Modified == Newest.Modified && version.ETag == Newest.ETag;
}
