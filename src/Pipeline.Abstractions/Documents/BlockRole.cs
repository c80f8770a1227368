namespace Pipeline.Documents;

/// <summary>What a block is to the article.</summary>
public enum BlockRole
{
    /// <summary>Nobody has judged it yet.</summary>
    Unknown,

    /// <summary>Part of the article's text.</summary>
    Body,

    /// <summary>The article's headline.</summary>
    Title,

    /// <summary>A caption of one of the article's pictures, not of its body.</summary>
    Caption,

    /// <summary>Says who wrote it, when and where; evidence for the metadata.</summary>
    Byline,

    /// <summary>Of the site, not of the article: navigation, teasers, notices.</summary>
    Boilerplate,
}
