namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>How the words of a line lean, or its pairs of words, added up one by one. What is not known leans nowhere.</summary>
internal record struct LeaningTally
{
    private double _against;
    private double _least;
    private double _most;
    private double _first;
    private double _last;

    /// <summary>Number of those that are known.</summary>
    internal int Known { get; private set; }

    internal double Sum { get; private set; }

    internal readonly double Mean => Known == 0 ? 0 : Sum / Known;

    internal void Add(double? leaning, bool isFirst)
    {
        _last = leaning ?? 0;
        if (leaning is not { } known)
            return;
        Known++;
        Sum += known;
        _against += Math.Min(0, known);
        _least = Math.Min(_least, known);
        _most = Math.Max(_most, known);
        _first = isFirst ? known : _first;
    }

    /// <param name="row">Where to add.</param>
    /// <param name="of">0 for words, 1 for pairs.</param>
    /// <param name="words">Number of words of the line.</param>
    internal readonly void Add(FeatureRow row, int of, int words)
    {
        row.Add("leaning", of, Mean);
        row.Add("sum of leanings", of, Sum);
        row.Add("leanings against", of, _against);
        row.Add("least leaning", of, _least);
        row.Add("most leaning", of, _most);
        row.Add("leaning of first", of, _first);
        row.Add("leaning of last", of, _last);
        row.Add("known", of, Known / (double)Math.Max(1, words));
    }
}
