using System.Collections.Concurrent;

namespace Pipeline.Core.Series.Assembly;

/// <summary>What one process remembers of series, to do less work. Nothing hangs on it: it may be empty at any time.</summary>
internal sealed class SeriesMemory
{
    private const int MostSeries = 10_000;

    private readonly ConcurrentDictionary<string, SeriesGrowth> _growth = new(StringComparer.Ordinal);

    internal PartCache Parts { get; } = new();

    internal SeriesGrowth Of(string key)
    {
        if (_growth.Count > MostSeries)
            _growth.Clear();
        return _growth.GetOrAdd(key, _ => new SeriesGrowth());
    }
}
