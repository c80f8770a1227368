using System.Collections.Immutable;
using System.Globalization;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Runs;

/// <summary>What a listing alone tells of a run.</summary>
/// <param name="Record">Name of its record in <see cref="Containers.Runs"/>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Container">The upload's container.</param>
/// <param name="Upload">The upload's name.</param>
/// <param name="ETag">The upload's version.</param>
/// <param name="Pipeline">Hash of the pipeline.</param>
/// <param name="Attempt">How often it has been taken up.</param>
/// <param name="Modified">The last sign of life, or when it ended.</param>
public sealed record RunEntry(
    string Record, RunState State, string Container, string Upload, string ETag, string Pipeline, int Attempt, DateTimeOffset Modified)
{
    /// <summary>Hash of the run's key.</summary>
    internal string Hash => Path.GetFileNameWithoutExtension(Record[(Record.LastIndexOf('/') + 1)..]);

    internal static ImmutableSortedDictionary<string, string> MetadataOf(RunRecord record) => ImmutableSortedDictionary.CreateRange(
    [
        KeyValuePair.Create("attempt", record.Attempt.ToString(CultureInfo.InvariantCulture)),
        KeyValuePair.Create("container", record.Container),
        KeyValuePair.Create("etag", record.ETag),
        KeyValuePair.Create("pipeline", record.Pipeline),
        KeyValuePair.Create("state", RunStates.NameOf(record.State)),
        KeyValuePair.Create("upload", record.Upload),
    ]);

    /// <summary>The entry of a blob; <c>null</c> when it is not one of ours, such as a checkpoint or what a person put there.</summary>
    internal static RunEntry? TryRead(BlobInfo blob)
    {
        var metadata = blob.Metadata;
        if (!metadata.TryGetValue("state", out var name) || RunStates.TryParse(name) is not { } state || !metadata.TryGetValue("upload", out var upload))
            return null;
        return new RunEntry(
            blob.Name,
            state,
            metadata.GetValueOrDefault("container", Containers.Inbox),
            upload,
            metadata.GetValueOrDefault("etag", ""),
            metadata.GetValueOrDefault("pipeline", ""),
            int.TryParse(metadata.GetValueOrDefault("attempt"), CultureInfo.InvariantCulture, out var attempt) ? attempt : 1,
            blob.LastModified);
    }
}
