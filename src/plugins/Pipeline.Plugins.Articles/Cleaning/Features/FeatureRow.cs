using System.Runtime.CompilerServices;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Collects the features of one block, in the order in which they are added; the names are for people and for the training program.</summary>
internal sealed class FeatureRow
{
    private readonly List<string>? _names;
    private float[] _values = new float[160];

    internal FeatureRow(bool keepNames = false) => _names = keepNames ? [] : null;

    internal int Count { get; private set; }

    internal IReadOnlyList<string> Names => _names ?? [];

    internal ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    internal void Clear()
    {
        Count = 0;
        _names?.Clear();
    }

    /// <summary>Takes over the features of another row.</summary>
    internal void AddRange(ReadOnlySpan<float> values)
    {
        if (Count + values.Length > _values.Length)
            Array.Resize(ref _values, 2 * (Count + values.Length));
        values.CopyTo(_values.AsSpan(Count));
        Count += values.Length;
    }

    // Inlined: a page has some forty thousand of them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(string name, double value)
    {
        var (values, at) = (_values, Count);
        if ((uint)at >= (uint)values.Length)
            values = Enlarged();
        values[at] = (float)value;
        Count = at + 1;
        _names?.Add(name);
    }

    internal void Add(string name, int at, double value)
    {
        Add(name, value);
        if (_names is not null)
            _names[^1] = $"{name} {at}";
    }

    internal void Add(string name, int at, bool value) => Add(name, at, value ? 1 : 0);

    internal void Add(string name, bool value) => Add(name, value ? 1 : 0);

    private float[] Enlarged()
    {
        Array.Resize(ref _values, 2 * _values.Length);
        return _values;
    }
}
