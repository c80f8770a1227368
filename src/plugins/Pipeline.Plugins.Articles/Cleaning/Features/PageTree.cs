using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>Where each element of a page stands and what it holds, summed once: every feature of structure is then a look-up.</summary>
internal sealed class PageTree
{
    private readonly ImmutableArray<Element> _elements;

    internal PageTree(Document document, TextTraits[] traits)
    {
        _elements = document.Elements;
        var count = _elements.Length;
        Names = new PageNames(_elements);
        Depth = new int[count];
        Words = new double[count];
        LinkWords = new double[count];
        Prose = new double[count];
        OwnProse = new double[count];
        BlocksIn = new int[count];
        for (var index = 0; index < count; index++)
            Depth[index] = _elements[index].Parent is var parent and >= 0 ? Depth[parent] + 1 : 0;
        Sum(document.Blocks, traits);
        Main = FindMain();
        SharedDepth = DepthsSharedWithMain();
    }

    /// <summary>What its elements are called.</summary>
    internal PageNames Names { get; }

    internal int[] Depth { get; }

    internal double[] Words { get; }

    internal double[] LinkWords { get; }

    internal double[] Prose { get; }

    /// <summary>Prose in the element's own blocks and those of its children: what a container of paragraphs is told by.</summary>
    internal double[] OwnProse { get; }

    internal int[] BlocksIn { get; }

    /// <summary>The element whose children hold most prose; −1 on a page without any.</summary>
    internal int Main { get; }

    /// <summary>Depth of the innermost element that holds both an element and <see cref="Main"/>.</summary>
    internal int[] SharedDepth { get; }

    /// <summary>Whether the innermost element that holds both this and the story's stands at most two steps above the story's.</summary>
    internal bool IsNearMain(int element) => Main >= 0 && Depth[Main] - SharedDepth[element] <= 2;

    internal int Parent(int element, int steps = 1)
    {
        for (; steps > 0 && element >= 0; steps--)
            element = _elements[element].Parent;
        return element;
    }

    internal string NameOf(int element) => element < 0 ? "" : _elements[element].Name;

    private void Sum(ImmutableArray<Block> blocks, TextTraits[] traits)
    {
        for (var index = 0; index < blocks.Length; index++)
        {
            var element = blocks[index].Element;
            if (element < 0)
                continue;
            Words[element] += traits[index].Words;
            LinkWords[element] += traits[index].Words * traits[index].LinkShare;
            BlocksIn[element]++;
            if (!traits[index].IsProse)
                continue;
            Prose[element] += traits[index].Words;
            OwnProse[element] += traits[index].Words;
            if (_elements[element].Parent is var parent and >= 0)
                OwnProse[parent] += traits[index].Words;
        }

        for (var index = _elements.Length - 1; index > 0; index--)
        {
            var parent = _elements[index].Parent;
            if (parent < 0)
                continue;
            Words[parent] += Words[index];
            LinkWords[parent] += LinkWords[index];
            Prose[parent] += Prose[index];
            BlocksIn[parent] += BlocksIn[index];
        }
    }

    private int FindMain()
    {
        var best = -1;
        for (var index = 0; index < _elements.Length; index++)
        {
            if (OwnProse[index] > (best < 0 ? 0 : OwnProse[best]))
                best = index;
        }

        return best;
    }

    private int[] DepthsSharedWithMain()
    {
        var depths = new int[_elements.Length];
        var around = new bool[_elements.Length];
        for (var element = Main; element >= 0; element = _elements[element].Parent)
            around[element] = true;
        for (var index = 0; index < depths.Length; index++)
            depths[index] = around[index] || _elements[index].Parent < 0 ? Depth[index] : depths[_elements[index].Parent];
        return depths;
    }
}
