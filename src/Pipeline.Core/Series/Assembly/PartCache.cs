using System.Collections.Concurrent;
using Pipeline.Core.Series.Records;

namespace Pipeline.Core.Series.Assembly;

/// <summary>Records that this process has seen. They never change, and their names hold their hash, so nothing here can be out of date.</summary>
internal sealed class PartCache
{
    // As they are stored; in memory they take two to three times as much.
    private const long MostBytes = 8_000_000;

    private readonly ConcurrentDictionary<string, PartRecord> _records = new(StringComparer.Ordinal);
    private long _bytes;

    internal PartRecord? Find(string name) => _records.GetValueOrDefault(name);

    internal void Keep(string name, PartRecord record, long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) > MostBytes)
        {
            _records.Clear();
            Interlocked.Exchange(ref _bytes, bytes);
        }

        _records[name] = record;
    }
}
