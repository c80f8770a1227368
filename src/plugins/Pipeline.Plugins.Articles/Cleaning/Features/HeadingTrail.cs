using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>The heading under which each block stands, and how the page names what it puts under its headings.</summary>
internal sealed class HeadingTrail(ImmutableArray<Block> blocks, TextTraits[] traits, bool[] endsStory)
{
    private int _heading = -1;
    private int _first = -1;
    private int _end = -1;
    private double _since;

    /// <summary>Must be called for each block in order.</summary>
    internal void Add(FeatureRow row, int index)
    {
        var block = blocks[index];
        row.Add("level of heading above", _heading < 0 ? 0 : blocks[_heading].Level);
        row.Add("blocks since heading", _heading < 0 ? -1 : index - _heading);
        row.Add("words since heading", _heading < 0 ? -1 : _since);
        row.Add("heading ends story", _heading >= 0 && endsStory[_heading]);
        row.Add("link share of heading", _heading < 0 ? -1 : traits[_heading].LinkShare);
        row.Add("blocks since headline", _first < 0 ? -1 : index - _first);
        row.Add("blocks since an end", _end < 0 ? -1 : Math.Min(200, index - _end));
        _since += traits[index].Words;
        if (endsStory[index])
            _end = index;
        if (block.Kind != BlockKind.Heading)
            return;
        _heading = index;
        _since = 0;
        if (block.Level == 1 || (_first < 0 && traits[index].InTitle > 2))
            _first = index;
    }
}
