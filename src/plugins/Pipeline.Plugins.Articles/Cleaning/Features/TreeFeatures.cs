using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Features of where a block stands in the page's tree, and of the boxes made like its own.</summary>
internal sealed class TreeFeatures
{
    private const int Levels = 4;

    private readonly PageTree _tree;
    private readonly uint[] _signatures;
    private readonly Dictionary<uint, Box> _boxes = [];
    private readonly double _prose;

    internal TreeFeatures(Document document, TextTraits[] traits, PageTree tree)
    {
        _tree = tree;
        _signatures = new uint[document.Blocks.Length];
        for (var index = 0; index < _signatures.Length; index++)
        {
            var signature = tree.Names.Signature(document.Blocks[index].Element);
            _signatures[index] = signature;
            _boxes[signature] = _boxes.GetValueOrDefault(signature).With(traits[index]);
            _prose += traits[index].IsProse ? traits[index].Words : 0;
        }
    }

    internal uint Signature(int index) => _signatures[index];

    internal void Add(FeatureRow row, Block block, int index)
    {
        row.Add("kind", (int)block.Kind);
        row.Add("level", block.Level);
        row.Add("links", block.Links.Length);
        var element = block.Element;
        row.Add("element", ElementNames.Kind(_tree.NameOf(element)));
        row.Add("parent element", ElementNames.Kind(_tree.NameOf(_tree.Parent(element))));
        row.Add("depth", element < 0 ? -1 : _tree.Depth[element]);
        AddGroups(row, element);
        AddContainers(row, element);
        AddMain(row, element);
        var box = _boxes[_signatures[index]];
        row.Add("blocks made alike", box.Count);
        row.Add("prose made alike", box.Prose / Math.Max(1, _prose));
        row.Add("words of those made alike", box.Words / box.Count);
        row.Add("link share of those made alike", box.Linked / Math.Max(1, box.Words));
    }

    private void AddGroups(FeatureRow row, int element)
    {
        var names = element < 0 ? 0 : _tree.Names.Elements[element];
        foreach (var (name, bit) in ElementNames.All)
            row.Add(name, (names & bit) != 0);
        var all = element < 0 ? 0 : _tree.Names.AllGroups[element];
        var near = element < 0 ? 0 : _tree.Names.NearGroups(element);
        var own = element < 0 ? 0 : _tree.Names.OwnGroups[element];
        for (var group = 0; group < NameGroups.Count; group++)
        {
            var bit = 1u << group;
            // 3 by its own name, 2 by one of the few around it, 1 by one far up.
            row.Add(NameGroups.NameOf(group), (own & bit) != 0 ? 3 : (near & bit) != 0 ? 2 : (all & bit) != 0 ? 1 : 0);
        }
    }

    private void AddContainers(FeatureRow row, int element)
    {
        for (var level = 1; level <= Levels; level++)
        {
            element = _tree.Parent(element);
            var isThere = element >= 0;
            row.Add("words in parent", level, isThere ? _tree.Words[element] : -1);
            row.Add("link share in parent", level, isThere ? _tree.LinkWords[element] / Math.Max(1, _tree.Words[element]) : -1);
            row.Add("prose in parent", level, isThere ? _tree.Prose[element] / Math.Max(1, _prose) : -1);
            if (level > 2)
                continue;
            row.Add("blocks in parent", level, isThere ? _tree.BlocksIn[element] : -1);
            row.Add("own prose of parent", level, isThere ? _tree.OwnProse[element] / Math.Max(1, _prose) : -1);
        }
    }

    private void AddMain(FeatureRow row, int element)
    {
        var isThere = element >= 0 && _tree.Main >= 0;
        row.Add("up to main", isThere ? _tree.Depth[_tree.Main] - _tree.SharedDepth[element] : -1);
        row.Add("down from main", isThere ? _tree.Depth[element] - _tree.SharedDepth[element] : -1);
        row.Add("prose of main", isThere ? _tree.OwnProse[_tree.Main] / Math.Max(1, _prose) : -1);
    }

    private readonly record struct Box(int Count, double Words, double Linked, double Prose)
    {
        internal Box With(in TextTraits traits) =>
            new(Count + 1, Words + traits.Words, Linked + (traits.Words * traits.LinkShare), Prose + (traits.IsProse ? traits.Words : 0));
    }
}
