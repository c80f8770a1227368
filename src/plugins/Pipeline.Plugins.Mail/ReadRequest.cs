using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Mail;

/// <summary>Opens a mail: its body is read as the page or text it is, with what the header says as evidence.</summary>
[Step("mail.read", Options = typeof(ReadOptions))]
[Reader(Detector = typeof(MailDetector), MediaTypes = ["message/rfc822"], Extensions = [".eml"])]
public sealed record ReadRequest(Upload Upload, Document Document) : StepRequest(Upload, Document);
