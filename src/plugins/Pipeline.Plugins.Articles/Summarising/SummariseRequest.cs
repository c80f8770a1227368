using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Summarising;

/// <summary>Chooses the sentences that sum the article up, and its keywords.</summary>
[Step("articles.summarise", Idempotent = true, Options = typeof(SummariseOptions), Assembled = true)]
public sealed record SummariseRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
