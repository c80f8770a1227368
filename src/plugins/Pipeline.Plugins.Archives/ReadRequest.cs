using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Archives;

/// <summary>Opens .zip and .gz files; what is inside is read each for itself.</summary>
[Step("archives.read", Options = typeof(ReadOptions))]
[Reader(
    Signatures = ["PK\u0003\u0004", "PK\u0005\u0006", "\u001F\u008B\u0008"],
    MediaTypes = ["application/zip", "application/x-zip-compressed", "application/gzip", "application/x-gzip"],
    Extensions = [".zip", ".gz"])]
public sealed record ReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
