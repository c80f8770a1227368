namespace Pipeline.Core.Series.Assembly;

/// <summary>
/// When a series is put together again. A short one at every part; a long one when a quarter has come to it, or when nothing more comes. So a
/// thousand parts cost some thirty assemblies instead of a thousand.
/// </summary>
internal sealed class SeriesGrowth
{
    private const int Fraction = 4;

    private static readonly TimeSpan RestForEachPart = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private bool _isBusy;
    private int _waiting;
    private int _records;
    private long? _assembled;

    /// <summary>Counts one more, and says whether to put the series together now; the one who does so must call <see cref="End"/>.</summary>
    internal bool TryBegin()
    {
        lock (_lock)
        {
            _waiting++;
            return !_isBusy && _waiting * Fraction >= _records && Begin();
        }
    }

    /// <summary>The same for what has waited: whether it has rested as long as its length asks.</summary>
    internal bool TryBeginLate(TimeProvider time, bool atOnce)
    {
        lock (_lock)
        {
            var rest = RestForEachPart * _records;
            return !_isBusy && (atOnce || _assembled is not { } last || time.GetElapsedTime(last) >= (rest < LongestRest ? rest : LongestRest)) && Begin();
        }
    }

    /// <param name="records">How many records the series has; <c>null</c> when it was not put together.</param>
    /// <param name="time">The clock.</param>
    internal void End(int? records, TimeProvider time)
    {
        lock (_lock)
        {
            _isBusy = false;
            _records = records ?? _records;
            _assembled = records is null ? _assembled : time.GetTimestamp();
        }
    }

    private bool Begin()
    {
        _waiting = 0;
        return _isBusy = true;
    }
}
