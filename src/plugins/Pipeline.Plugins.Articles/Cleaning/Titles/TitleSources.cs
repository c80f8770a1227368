namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Where a page gives a headline; several places together as flags.</summary>
[Flags]
internal enum TitleSources
{
    None = 0,

    /// <summary>JSON-LD <c>headline</c>.</summary>
    Headline = 1 << 0,

    /// <summary>JSON-LD <c>name</c> or <c>alternativeHeadline</c>.</summary>
    Name = 1 << 1,

    /// <summary>Open Graph.</summary>
    OpenGraph = 1 << 2,

    /// <summary>The card for short messages.</summary>
    Twitter = 1 << 3,

    /// <summary>Microdata.</summary>
    Microdata = 1 << 4,

    /// <summary>Another meta.</summary>
    Meta = 1 << 5,

    /// <summary>A first-rank heading before the story.</summary>
    First = 1 << 6,

    /// <summary>A first-rank heading behind the story's start.</summary>
    FirstBehind = 1 << 7,

    /// <summary>A second-rank heading before the story.</summary>
    Second = 1 << 8,

    /// <summary>The page's <c>title</c>.</summary>
    Page = 1 << 9,

    /// <summary>A part of the page's <c>title</c>, cut at a separator.</summary>
    PageCut = 1 << 10,

    /// <summary>A part of a declared headline, cut at a separator.</summary>
    DeclaredCut = 1 << 11,
}
