namespace Pipeline.Plugins.Articles.Cleaning.Titles;

/// <summary>Where a page gives a headline.</summary>
internal enum TitleSource
{
    /// <summary>JSON-LD <c>headline</c>.</summary>
    Headline,

    /// <summary>JSON-LD <c>name</c> or <c>alternativeHeadline</c>.</summary>
    Name,

    /// <summary>Open Graph.</summary>
    OpenGraph,

    /// <summary>The card for short messages.</summary>
    Twitter,

    /// <summary>Microdata.</summary>
    Microdata,

    /// <summary>Another meta.</summary>
    Meta,

    /// <summary>A first-rank heading before the story.</summary>
    First,

    /// <summary>A first-rank heading behind the story's start.</summary>
    FirstBehind,

    /// <summary>A second-rank heading before the story.</summary>
    Second,

    /// <summary>The page's <c>title</c>.</summary>
    Page,

    /// <summary>A part of the page's <c>title</c>, cut at a separator.</summary>
    PageCut,

    /// <summary>A part of a declared headline, cut at a separator.</summary>
    DeclaredCut,
}
