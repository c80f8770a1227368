namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>What stands before and behind each block: sums are made once, so every window costs the same.</summary>
internal sealed class Surroundings
{
    private readonly TextTraits[] _traits;
    private readonly double[] _words;
    private readonly double[] _prose;
    private readonly double[] _linked;
    private readonly int[] _lastProse;
    private readonly int[] _nextProse;
    private readonly Dictionary<uint, int> _times = [];
    private readonly HashSet<uint> _seen = [];

    internal Surroundings(TextTraits[] traits)
    {
        _traits = traits;
        _words = new double[traits.Length + 1];
        _prose = new double[traits.Length + 1];
        _linked = new double[traits.Length + 1];
        _lastProse = new int[traits.Length];
        _nextProse = new int[traits.Length];
        var last = -1;
        for (var index = 0; index < traits.Length; index++)
        {
            _words[index + 1] = _words[index] + traits[index].Words;
            _prose[index + 1] = _prose[index] + (traits[index].IsProse ? traits[index].Words : 0);
            _linked[index + 1] = _linked[index] + (traits[index].Words * traits[index].LinkShare);
            _times[traits[index].Hash] = _times.GetValueOrDefault(traits[index].Hash) + 1;
            _lastProse[index] = last;
            last = traits[index].IsProse ? index : last;
        }

        for (int index = traits.Length - 1, next = traits.Length; index >= 0; index--)
        {
            _nextProse[index] = next;
            next = traits[index].IsProse ? index : next;
        }

        Run = PageRun.Of(Array.ConvertAll(traits, Plea));
    }

    internal PageRun Run { get; }

    internal double AllWords => _words[^1];

    internal double AllProse => _prose[^1];

    /// <summary>Must be called for each block in order: it counts how often the text stood before.</summary>
    internal void Add(FeatureRow row, int index)
    {
        var count = _traits.Length;
        row.Add("index", index);
        row.Add("from the end", count - index);
        row.Add("place", (double)index / count);
        row.Add("words before", _words[index]);
        row.Add("share of words before", _words[index] / Math.Max(1, AllWords));
        row.Add("prose before", _prose[index]);
        row.Add("prose behind", AllProse - _prose[index + 1]);
        row.Add("share of prose before", _prose[index] / Math.Max(1, AllProse));
        row.Add("prose of page", AllProse);
        row.Add("share of prose in page", AllProse / Math.Max(1, AllWords));
        row.Add("to the last prose", Math.Min(50, index - _lastProse[index]));
        row.Add("to the next prose", Math.Min(50, _nextProse[index] - index));
        row.Add("to the run", Run.Distance(index));
        row.Add("words to the run", Run.Holds(index) ? 0 : index < Run.Start ? _words[index] - _words[Run.Start] : _words[index] - _words[Run.End]);
        row.Add("words of run", _words[Run.End] - _words[Run.Start]);
        row.Add("from run start", index - Run.Start);
        row.Add("to run end", Run.End - index);
        AddWindow(row, index, 3);
        AddWindow(row, index, 8);
        row.Add("times", _times[_traits[index].Hash]);
        row.Add("seen before", !_seen.Add(_traits[index].Hash));
        for (var offset = -2; offset <= 2; offset++)
        {
            if (offset != 0)
                AddNeighbour(row, index + offset, offset);
        }
    }

    private void AddWindow(FeatureRow row, int index, int reach)
    {
        int from = Math.Max(0, index - reach), to = Math.Min(_traits.Length, index + reach + 1);
        row.Add("prose in before", reach, _prose[index] - _prose[from]);
        row.Add("prose in behind", reach, _prose[to] - _prose[index + 1]);
        row.Add("words in before", reach, (_words[index] - _words[from]) / reach);
        row.Add("words in behind", reach, (_words[to] - _words[index + 1]) / reach);
        row.Add("link share in", reach, (_linked[to] - _linked[from]) / Math.Max(1, _words[to] - _words[from]));
    }

    private void AddNeighbour(FeatureRow row, int index, int offset)
    {
        var isThere = index >= 0 && index < _traits.Length;
        var traits = isThere ? _traits[index] : default;
        row.Add("words at", offset, isThere ? traits.Words : -1);
        row.Add("link share at", offset, isThere ? traits.LinkShare : -1);
        row.Add("ends sentence at", offset, traits.EndsSentence);
        row.Add("small words at", offset, traits.Small / Math.Max(1, traits.Words));
    }

    private static double Plea(TextTraits traits)
    {
        var words = Math.Min(traits.Words, 60) * (1 - traits.LinkShare);
        return words - 12 + (traits.EndsSentence ? 4 : -2);
    }
}
