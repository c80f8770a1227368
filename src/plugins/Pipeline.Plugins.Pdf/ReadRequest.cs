using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Pdf;

/// <summary>Reads the text of a PDF in reading order. Spans point at the extracted text.</summary>
[Step("pdf.read", Options = typeof(ReadOptions))]
[Reader(Signatures = ["%PDF-"], MediaTypes = ["application/pdf", "application/x-pdf"], Extensions = [".pdf"])]
public sealed record ReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
