namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>How the words of a block lean, added up word by word.</summary>
internal record struct LeaningTally
{
    /// <summary>Number of words that many sites have.</summary>
    internal int Known { get; private set; }

    internal double Sum { get; private set; }

    /// <summary>The sum over the words that lean away from stories.</summary>
    internal double Against { get; private set; }

    internal double Least { get; private set; }

    internal double Most { get; private set; }

    internal double First { get; private set; }

    /// <summary>The leaning of the last word; 0 when that one is not known.</summary>
    internal double Last { get; private set; }

    internal double Mean => Known == 0 ? 0 : Sum / Known;

    internal void Add(WordLeanings leanings, uint word, bool isFirst)
    {
        Last = 0;
        if (!leanings.TryGet(word, out var leaning))
            return;
        Known++;
        Sum += leaning;
        Against += Math.Min(0, leaning);
        Least = Math.Min(Least, leaning);
        Most = Math.Max(Most, leaning);
        First = isFirst ? leaning : First;
        Last = leaning;
    }
}
