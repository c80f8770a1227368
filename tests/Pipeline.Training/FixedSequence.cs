namespace Pipeline.Training;

/// <summary>Numbers that look random and are the same on every machine and every runtime (xorshift64*, Vigna 2016).</summary>
internal sealed class FixedSequence(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15;

    /// <summary>0 up to, and not, 1.</summary>
    internal double Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return ((_state * 0x2545F4914F6CDD1D) >> 11) / (double)(1UL << 53);
    }

    /// <summary>A whole number between two, both of them among what may come.</summary>
    internal int Next(int least, int most) => least + (int)(Next() * (most - least + 1));
}
