namespace Pipeline.Plugins.Articles.Metadata.Bylines;

/// <summary>What a piece of a byline says.</summary>
internal enum BylineRole
{
    /// <summary>Nothing says what it is.</summary>
    Unlabelled,

    /// <summary>A person who wrote.</summary>
    Author,

    /// <summary>A person who edited.</summary>
    Editor,

    /// <summary>The agency, paper or site.</summary>
    Source,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was changed last.</summary>
    Updated,

    /// <summary>Somebody or something else: a photographer, a translator, a count of comments.</summary>
    Other,
}
