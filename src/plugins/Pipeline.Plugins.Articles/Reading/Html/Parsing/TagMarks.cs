namespace Pipeline.Plugins.Articles.Reading.Html.Parsing;

/// <summary>Attributes that reading asks for, noted while a tag is read, so that nobody looks for one that is not there.</summary>
[Flags]
internal enum TagMarks : byte
{
    None = 0,
    Id = 1 << 0,
    Class = 1 << 1,
    Role = 1 << 2,
    Style = 1 << 3,
    Hidden = 1 << 4,
    AriaHidden = 1 << 5,
    ItemProperty = 1 << 6,
    Relation = 1 << 7,

    /// <summary>What matters on an element inside running text too.</summary>
    Visibility = Style | Hidden | AriaHidden,
}
