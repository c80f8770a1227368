using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.LanguageModel;

/// <summary>Has a language model write a summary; stands behind <c>articles.summarise</c>, whose sentences stay whatever happens here.</summary>
[Step("languagemodel.summarise", Options = typeof(WriteOptions), Checkpoint = true)]
public sealed record WriteRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
