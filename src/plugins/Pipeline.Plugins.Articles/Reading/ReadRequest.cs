using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Articles.Reading;

/// <summary>Turns the bytes of an HTML page or a plain text into a document of blocks.</summary>
[Step("articles.read", Options = typeof(ReadOptions))]
[Reader(Detector = typeof(PageDetector), MediaTypes = ["text/html", "application/xhtml+xml"], Extensions = [".html", ".htm", ".xhtml", ".txt"], Fallback = true)]
public sealed record ReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
