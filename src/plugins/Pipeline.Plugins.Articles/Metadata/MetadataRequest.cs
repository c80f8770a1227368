using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Metadata;

/// <summary>Finds title, authors, editors, publication time, section, source and language.</summary>
[Step("articles.metadata", Idempotent = true)]
public sealed record MetadataRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
