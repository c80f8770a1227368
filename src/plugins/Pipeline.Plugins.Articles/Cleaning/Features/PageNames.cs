using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>What each element of a page, and what holds it, is called: by its element's name, its role, its classes and its id.</summary>
internal sealed class PageNames
{
    private const int Near = 3;
    private const int LongestClasses = 2_000;

    private readonly ImmutableArray<Element> _elements;

    // What each element is by itself, told when it is asked for first.
    private readonly uint[] _made;

    internal PageNames(ImmutableArray<Element> elements)
    {
        _elements = elements;
        _made = new uint[elements.Length];
        OwnGroups = new uint[elements.Length];
        AllGroups = new uint[elements.Length];
        Elements = new uint[elements.Length];
        var known = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (var index = 0; index < elements.Length; index++)
        {
            var element = elements[index];
            var parent = element.Parent;
            OwnGroups[index] = Groups(known, element.Classes) | Groups(known, element.Id);
            AllGroups[index] = OwnGroups[index] | (parent >= 0 ? AllGroups[parent] : 0);
            Elements[index] = ElementNames.Of(element) | (parent >= 0 ? Elements[parent] : 0);
        }
    }

    /// <summary>Name groups of the element alone.</summary>
    internal uint[] OwnGroups { get; }

    /// <summary>Name groups of the element and all that hold it.</summary>
    internal uint[] AllGroups { get; }

    /// <summary>Element names of the element and all that hold it.</summary>
    internal uint[] Elements { get; }

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

    /// <summary>The first of the element and the few above it that is of a name group itself, or −1.</summary>
    internal int Nearest(int element, uint group)
    {
        for (var step = 0; step <= Near && element >= 0; step++)
        {
            if ((OwnGroups[element] & group) != 0)
                return element;
            element = _elements[element].Parent;
        }

        return -1;
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

    private static uint Groups(Dictionary<string, uint> known, string names)
    {
        if (names.Length == 0)
            return 0;
        ref var groups = ref CollectionsMarshal.GetValueRefOrAddDefault(known, names, out var isKnown);
        if (!isKnown)
            groups = NameGroups.Of(names);
        return groups;
    }
}
