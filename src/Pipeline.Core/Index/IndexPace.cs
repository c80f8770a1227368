namespace Pipeline.Core.Index;

/// <summary>Says when a watch makes the index anew: when something changed, and so seldom that it takes a twentieth of the time at most, however many articles there are.</summary>
internal sealed class IndexPace(TimeProvider time)
{
    private const int Share = 20;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    private TimeSpan _pause = TimeSpan.Zero;
    private long _ended = time.GetTimestamp();
    // At first, too: another process may have ended between an article and its index.
    private int _changed = 1;

    internal bool IsDue => Volatile.Read(ref _changed) == 1;

    internal bool IsTime => IsDue && time.GetElapsedTime(_ended) >= _pause;

    internal void Changed() => Volatile.Write(ref _changed, 1);

    /// <summary>Makes the index; what changes meanwhile makes it due again.</summary>
    internal async Task RefreshAsync(ArticleIndex index, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        Volatile.Write(ref _changed, 0);
        var isMade = false;
        try
        {
            isMade = await index.RefreshAsync(cancellationToken);
        }
        finally
        {
            if (!isMade)
                Changed();
            var took = time.GetElapsedTime(started) * Share;
            _pause = took > Shortest ? took : Shortest;
            _ended = time.GetTimestamp();
        }
    }
}
