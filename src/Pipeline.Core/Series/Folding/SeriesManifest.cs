using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.Core.Runs;
using Pipeline.Core.Series.Records;

namespace Pipeline.Core.Series.Folding;

/// <summary>All that is known under one title: its editions, what stands apart from them and why, and the facts of every record, so that a later fold reads only new ones.</summary>
internal sealed record SeriesManifest(
    string Format,
    string Key,
    ImmutableArray<Edition> Editions,
    ImmutableArray<SetAside> Apart,
    ImmutableSortedDictionary<string, PartFacts> Records)
{
    internal const string CurrentFormat = "pipeline-series/1";

    internal static SeriesManifest? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<SeriesManifest>(bytes, RunJson.Options) is { Format: CurrentFormat, Records: not null, Editions.IsDefault: false } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            // It is worked out anew from the records.
            return null;
        }
    }

    internal byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, RunJson.Options), (byte)'\n'];
}
