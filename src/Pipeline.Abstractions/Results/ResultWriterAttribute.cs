namespace Pipeline.Results;

/// <summary>Names a result writer, for <c>writers</c> in <c>plugin.json</c> and for <c>Pipeline:Results:Formats</c>.</summary>
/// <param name="id">The plugin's id, a dot, a name: <c>acme.csv</c>. Lower-case letters, digits, <c>-</c> and <c>.</c>.</param>
/// <param name="extension">End of the file's name without the dot: one to ten lower-case letters and digits. No two formats of a host may share one.</param>
/// <param name="contentType">Media type of the file, with charset where it is text.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ResultWriterAttribute(string id, string extension, string contentType) : Attribute
{
    /// <summary>The writer's id.</summary>
    public string Id { get; } = id;

    /// <summary>End of the file's name without the dot.</summary>
    public string Extension { get; } = extension;

    /// <summary>Media type of the file.</summary>
    public string ContentType { get; } = contentType;
}
