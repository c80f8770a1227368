using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Word;

/// <summary>Reads Word documents (.docx). Spans point at the extracted text. Also claims the container of encrypted and old Word files, to say why they are refused.</summary>
[Step("word.read", Options = typeof(ReadOptions))]
[Reader(
    Signatures = ["\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"],
    Detector = typeof(WordDetector),
    MediaTypes = ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/msword"],
    Extensions = [".docx", ".docm", ".doc"])]
public sealed record ReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
