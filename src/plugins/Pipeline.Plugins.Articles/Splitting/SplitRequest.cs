using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Splitting;

/// <summary>Takes a part marker off the title, and cuts an upload that holds several pages into its parts.</summary>
[Step("articles.split")]
public sealed record SplitRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
