using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Markdown;

/// <summary>Reads Markdown (CommonMark, tables, front matter in YAML). Spans point at the Markdown itself.</summary>
[Step("markdown.read", Options = typeof(ReadOptions))]
[Reader(MediaTypes = ["text/markdown", "text/x-markdown"], Extensions = [".md", ".markdown"])]
public sealed record ReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
