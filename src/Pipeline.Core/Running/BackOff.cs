namespace Pipeline.Core.Running;

/// <summary>Pauses that double, up to a longest one, each shortened at random by up to half so that many processes do not come back as one.</summary>
internal sealed class BackOff(TimeSpan longest, TimeSpan? first = null)
{
    private readonly TimeSpan _first = first ?? TimeSpan.FromMilliseconds(250);
    private int _failures;

    internal bool IsIdle => _failures == 0;

    internal TimeSpan Next()
    {
        var pause = _first * Math.Pow(2, Math.Min(_failures++, 20));
        return (pause < longest ? pause : longest) * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    internal void Reset() => _failures = 0;
}
