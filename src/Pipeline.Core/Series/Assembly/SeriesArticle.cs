using System.Collections.Immutable;
using Pipeline.Core.Series.Folding;

namespace Pipeline.Core.Series.Assembly;

/// <summary>One article put together from its parts: nothing in it hangs on when or in what order they came.</summary>
internal sealed record SeriesArticle(
    string Format,
    string Title,
    string Series,
    string Edition,
    SeriesState State,
    int? Total,
    ImmutableArray<SeriesArticlePart> Parts,
    ImmutableArray<NumberRange> Missing,
    ImmutableArray<string> Notes,
    string? Published,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Editors,
    string? Section,
    string? Source,
    string? Language,
    int Words,
    ImmutableArray<SeriesSentence> Summary,
    ImmutableArray<string> Keywords,
    ImmutableArray<SeriesBlock> Body,
    ImmutableArray<SeriesCaption> Captions,
    ImmutableArray<string> Warnings,
    string Revision)
{
    internal const string CurrentFormat = "pipeline-series-article/1";
}

/// <summary>One of its parts.</summary>
internal sealed record SeriesArticlePart(int Number, string Upload, string? Published, string? Marker, int Words, string Why);

/// <summary>A sentence of the summary, and the part that it stands in.</summary>
internal sealed record SeriesSentence(string Text, int Part);

/// <summary>A block of the text. A paragraph that a page break had cut stands in two parts; a <c>gap</c> stands for the parts from one number to another.</summary>
internal sealed record SeriesBlock(string Kind, int? Level, string Text, ImmutableArray<int> Parts)
{
    internal const string Gap = "gap";
}

/// <summary>A caption, and the first part that shows it.</summary>
internal sealed record SeriesCaption(string Text, string? Credit, int Part);
