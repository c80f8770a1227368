using System.Collections.Immutable;
using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Html;

/// <summary>What the structure of a page says of each element: whether it stands outside any story, and what it is called for.</summary>
internal sealed class ElementMap
{
    private const double TooMuchToDrop = 0.4;

    private readonly ImmutableArray<Element> _elements;
    private readonly string?[] _outside;
    private readonly bool[] _isByline;
    private readonly bool[] _isCaption;
    private readonly bool[] _isArticle;

    internal ElementMap(Document document, BlockMeasure[] measures, CancellationToken cancellationToken)
    {
        _elements = document.Elements;
        _outside = new string?[_elements.Length];
        _isByline = new bool[_elements.Length];
        _isCaption = new bool[_elements.Length];
        _isArticle = new bool[_elements.Length];
        var prose = ProseBelow(document, measures);
        for (var index = 0; index < _elements.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Judge(index, prose);
        }
    }

    /// <summary>Why the element's text cannot belong to a story; <c>null</c> when it can.</summary>
    internal string? Outside(int element) => element < 0 ? null : _outside[element];

    internal bool IsByline(int element) => element >= 0 && _isByline[element];

    internal bool IsCaption(int element) => element >= 0 && _isCaption[element];

    /// <summary>Sums a value for each block into its element and all that hold it.</summary>
    internal double[] SumUp(ImmutableArray<Block> blocks, Func<int, double> value)
    {
        var sums = new double[_elements.Length];
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index].Element >= 0)
                sums[blocks[index].Element] += value(index);
        }

        for (var index = _elements.Length - 1; index > 0; index--)
        {
            if (_elements[index].Parent >= 0)
                sums[_elements[index].Parent] += sums[index];
        }

        return sums;
    }

    /// <summary>For each element whether it is <paramref name="container"/> or inside it.</summary>
    internal bool[] Inside(int container)
    {
        var inside = new bool[_elements.Length];
        inside[container] = true;
        for (var index = container + 1; index < _elements.Length; index++)
            inside[index] = _elements[index].Parent >= 0 && inside[_elements[index].Parent];
        return inside;
    }

    private double[] ProseBelow(Document document, BlockMeasure[] measures) =>
        SumUp(document.Blocks, index => measures[index] is { EndsSentence: true, LinkShare: < 0.4 } measure ? measure.Words : 0);

    private void Judge(int index, double[] prose)
    {
        var element = _elements[index];
        var parent = element.Parent;
        var words = ElementVocabulary.WordsOf(element.Classes).Concat(ElementVocabulary.WordsOf(element.Id)).ToArray();
        _isByline[index] = (parent >= 0 && _isByline[parent]) || words.Any(ElementVocabulary.BylineWords.Contains) || element.ItemProperty is "author" or "datePublished";
        _isCaption[index] = (parent >= 0 && _isCaption[parent]) || words.Any(ElementVocabulary.CaptionWords.Contains);
        _isArticle[index] = (parent >= 0 && _isArticle[parent]) || element.Name is "article" or "main";
        _outside[index] = (parent >= 0 ? _outside[parent] : null) ?? OwnReason(element, words, prose[index] > TooMuchToDrop * prose[0]);
    }

    private string? OwnReason(Element element, string[] words, bool holdsTheStory)
    {
        // Whatever it is called: what holds most of the page's sentences is not around the story.
        if (holdsTheStory)
            return null;
        if (ElementVocabulary.OutsideElements.Contains(element.Name) || (element.Name == "header" && !(element.Parent >= 0 && _isArticle[element.Parent])))
            return $"<{element.Name}>";
        if (ElementVocabulary.OutsideRoles.Contains(element.Role))
            return $"role {element.Role}";
        return words.FirstOrDefault(ElementVocabulary.OutsideWords.Contains) is { } word ? $"called '{word}'" : null;
    }
}
