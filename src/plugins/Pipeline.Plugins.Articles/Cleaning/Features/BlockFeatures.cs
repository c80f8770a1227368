using Pipeline.Documents;

namespace Pipeline.Plugins.Articles.Cleaning.Features;

/// <summary>The features of every block of a document, from several independent views: words, tree, names, neighbours, headings.</summary>
internal sealed class BlockFeatures
{
    private readonly Document _document;
    private readonly bool[] _startsBoilerplate;
    private readonly bool[] _endsStory;
    private readonly PageWords _page;
    private readonly Surroundings _surroundings;
    private readonly HeadingTrail _headings;
    private readonly LeaningFeatures? _leanings;
    private readonly TreeFeatures? _tree;
    private readonly PrunedBoxes? _pruned;

    /// <param name="document">The document, its blocks without roles.</param>
    /// <param name="leanings">How words lean; <c>null</c> for the models that do without.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="withGroups">Whether to look at the groups of a plain text; <c>null</c> where that depends on what its blank lines tell.</param>
    internal BlockFeatures(Document document, WordLeanings? leanings, CancellationToken cancellationToken, bool? withGroups = null)
    {
        _document = document;
        _page = new PageWords(document);
        var blocks = document.Blocks;
        Traits = new TextTraits[blocks.Length];
        _startsBoilerplate = new bool[blocks.Length];
        _endsStory = new bool[blocks.Length];
        var words = leanings is null ? null : new List<uint>();
        var lines = new LineLeaning[leanings is null ? 0 : blocks.Length];
        for (var index = 0; index < blocks.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            words?.Clear();
            Traits[index] = TextTraits.Of(blocks[index], _page, words);
            if (leanings is not null)
                lines[index] = LineLeaning.Of(words!, leanings);
            _startsBoilerplate[index] = BoilerplatePhrases.Match(blocks[index].Text.Value);
            _endsStory[index] = BoilerplatePhrases.EndsStory(blocks[index].Text.Value);
        }

        _leanings = leanings is null ? null : new LeaningFeatures(lines);
        _surroundings = new Surroundings(Traits);
        _headings = new HeadingTrail(blocks, Traits, _endsStory);
        if (document.Elements.IsEmpty)
        {
            var groups = new LineGroups(document, Traits);
            Groups = withGroups ?? groups.TellsApart ? groups : null;
            return;
        }

        Tree = new PageTree(document, Traits);
        _tree = new TreeFeatures(document, Traits, Tree);
        _pruned = new PrunedBoxes(blocks, Tree.Names, Traits);
    }

    internal TextTraits[] Traits { get; }

    internal PageTree? Tree { get; }

    /// <summary>The groups that the blank lines of a plain text make; <c>null</c> for a page, and where they are not looked at.</summary>
    internal LineGroups? Groups { get; }

    internal uint Signature(int index) => _tree?.Signature(index) ?? 0;

    /// <summary>Takes out of the story what lies in boxes that hold none of it.</summary>
    /// <param name="scores">A logit for each block: above zero, it is of the story.</param>
    internal void RuleOut(Span<double> scores) => _pruned?.RuleOut(scores);

    /// <summary>Must be called for each block in order.</summary>
    internal void Fill(FeatureRow row, int index)
    {
        row.Clear();
        var block = _document.Blocks[index];
        TextFeatures.Add(row, Traits[index], _page);
        TextFeatures.AddEdges(row, block.Text.Value, _startsBoilerplate[index], _endsStory[index]);
        _surroundings.Add(row, index);
        _headings.Add(row, index);
        _leanings?.Add(row, index);
        Groups?.Add(row, index);
        _tree?.Add(row, block, index);
    }
}
