using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Reading;

/// <summary>Turns the bytes of an HTML page or a plain text into a document of blocks.</summary>
[Step("articles.read", Options = typeof(ReadOptions))]
public sealed record ReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
