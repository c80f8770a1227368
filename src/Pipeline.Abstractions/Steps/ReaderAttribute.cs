using Pipeline.Uploads;

namespace Pipeline.Steps;

/// <summary>
/// Says, beside <see cref="StepAttribute"/>, that a step reads uploads of a format, and by what it knows them. Where the configured order says
/// <c>read</c>, the host asks the one reader that claims the upload: by its content (<see cref="Detector"/>, then the longest of the
/// <see cref="Signatures"/>), else by its declared media type, else by its name, else the reader that takes what nobody claims. No two readers of a host
/// may declare the same; where two detectors claim one upload, it is rejected and both are named.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ReaderAttribute : Attribute
{
    /// <summary>First bytes of the format, a character (U+0000 to U+00FF) for each byte: <c>%PDF-</c>, <c>PK\u0003\u0004</c>.</summary>
    public string[] Signatures { get; init; } = [];

    /// <summary>An <see cref="IFormatDetector"/> with a public parameterless constructor, for formats that their first bytes do not tell; <c>null</c> for none.</summary>
    public Type? Detector { get; init; }

    /// <summary>Media types in lower case, without parameters: <c>text/markdown</c>. Leave out those that say nothing, such as <c>text/plain</c>.</summary>
    public string[] MediaTypes { get; init; } = [];

    /// <summary>Ends of names in lower case, with the dot: <c>.md</c>.</summary>
    public string[] Extensions { get; init; } = [];

    /// <summary>True for the one reader that takes what no reader claims.</summary>
    public bool Fallback { get; init; }
}
