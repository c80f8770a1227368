namespace Pipeline.Documents;

/// <summary>Something the input says about itself outside its text: a meta tag, a JSON-LD property, a mail header. Evidence, not yet truth.</summary>
/// <param name="Origin">Where it was said: <c>meta</c>, <c>json-ld</c>, <c>microdata</c>, <c>title</c>, <c>link</c>, <c>time</c>, <c>html</c>, <c>header</c>.</param>
/// <param name="Name">Its lower-case name there, such as <c>og:title</c>, <c>author.name</c>, <c>canonical</c>.</param>
/// <param name="Value">What it says, trimmed.</param>
/// <param name="Span">Where it stands, when that is known.</param>
/// <param name="Element">Index of its element in <see cref="Document.Elements"/>, or −1.</param>
public sealed record DeclaredField(string Origin, string Name, string Value, SourceSpan? Span = null, int Element = -1);
