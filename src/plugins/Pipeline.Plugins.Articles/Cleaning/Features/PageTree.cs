using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>What each element of a page is and holds, summed once: every feature of structure is then a look-up.</summary>
internal sealed class PageTree
{
    private const int Near = 3;
    private const int LongestClasses = 2_000;

    private readonly ImmutableArray<Element> _elements;

    // What each element is by itself, told when it is asked for first.
    private readonly uint[] _made;

    internal PageTree(Document document, TextTraits[] traits)
    {
        _elements = document.Elements;
        var count = _elements.Length;
        _made = new uint[count];
        Depth = new int[count];
        OwnGroups = new uint[count];
        AllGroups = new uint[count];
        Names = new uint[count];
        Words = new double[count];
        LinkWords = new double[count];
        Prose = new double[count];
        OwnProse = new double[count];
        BlocksIn = new int[count];
        Describe();
        Sum(document.Blocks, traits);
        Main = FindMain();
        SharedDepth = DepthsSharedWithMain();
    }

    internal int[] Depth { get; }

    /// <summary>Name groups of the element alone.</summary>
    internal uint[] OwnGroups { get; }

    /// <summary>Name groups of the element and all that hold it.</summary>
    internal uint[] AllGroups { get; }

    /// <summary>Element names of the element and all that hold it.</summary>
    internal uint[] Names { get; }

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

    /// <summary>Name groups of the element and the few above it.</summary>
    internal uint NearGroups(int element)
    {
        var groups = 0u;
        for (var step = 0; step <= Near && element >= 0; step++)
        {
            groups |= OwnGroups[element];
            element = _elements[element].Parent;
        }

        return groups;
    }

    /// <summary>A number for the way an element is made: itself and the two above it, by name and class. Repeated boxes share it.</summary>
    internal uint Signature(int element)
    {
        var hash = WordHash.Start;
        for (var step = 0; step < 3 && element >= 0; step++)
        {
            if (_made[element] == 0)
                _made[element] = Make(_elements[element]);
            hash = WordHash.Pair(hash, _made[element]);
            element = _elements[element].Parent;
        }

        return hash;
    }

    private static uint Make(Element element)
    {
        var hash = WordHash.Add(WordHash.Of(element.Name), '.');
        foreach (var character in element.Classes.AsSpan(0, Math.Min(element.Classes.Length, LongestClasses)))
        {
            // Numbers in classes are ids of single boxes.
            if (!char.IsAsciiDigit(character))
                hash = WordHash.Add(hash, character);
        }

        return hash;
    }

    private void Describe()
    {
        var known = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (var index = 0; index < _elements.Length; index++)
        {
            var element = _elements[index];
            var parent = element.Parent;
            OwnGroups[index] = Groups(known, element.Classes) | Groups(known, element.Id);
            AllGroups[index] = OwnGroups[index] | (parent >= 0 ? AllGroups[parent] : 0);
            Names[index] = ElementNames.Of(element) | (parent >= 0 ? Names[parent] : 0);
            Depth[index] = parent >= 0 ? Depth[parent] + 1 : 0;
        }
    }

    private static uint Groups(Dictionary<string, uint> known, string names)
    {
        if (names.Length == 0)
            return 0;
        ref var groups = ref CollectionsMarshal.GetValueRefOrAddDefault(known, names, out var isKnown);
        if (!isKnown)
            groups = NameGroups.Of(names);
        return groups;
    }

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
