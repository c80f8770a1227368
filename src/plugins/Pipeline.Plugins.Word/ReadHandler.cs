using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Word;

/// <summary>Handles <see cref="ReadRequest"/>.</summary>
public sealed class ReadHandler(ReadOptions options) : IRequestHandler<ReadRequest, StepResult>
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Names in the directory of the container that encrypted documents come in.
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <inheritdoc/>
    public Task<StepResult> Handle(ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(Read(request.Upload, cancellationToken));
    }

    private StepResult Read(Upload upload, CancellationToken cancellationToken)
    {
        if (upload.Content.Span is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return upload.Content.Span.IndexOf(EncryptedPackage) >= 0
                ? new StepResult.Rejected("encrypted", "The Word document is encrypted and asks for a password.", "Save it without a password and upload it again.")
                : new StepResult.Rejected("old-office", "The upload is a document of the old Office format.", "Save it as .docx and upload that.");
        }

        try
        {
            if (PackageCheck.FirstFlaw(upload, options, cancellationToken) is { } flaw)
                return flaw;
            using var stream = upload.OpenRead();
            using var package = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = options.MaxPartBytes });
            return Read(package, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or OpenXmlPackageException or FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            return new StepResult.Rejected("damaged", $"The Word document cannot be read: {exception.Message}", "Open it in Word, save it anew, and upload that.");
        }
    }

    private StepResult Read(WordprocessingDocument package, CancellationToken cancellationToken)
    {
        if (package.MainDocumentPart?.Document?.Body is not { } body)
            return new StepResult.Rejected("damaged", "The Word document has no body.", "Open it in Word, save it anew, and upload that.");
        var walk = new BodyWalk(new Styles(package.MainDocumentPart.StyleDefinitionsPart?.Styles), options.MaxBlocks, cancellationToken);
        walk.Walk(body);
        if (walk.Text.Count == 0)
            return new StepResult.Rejected("empty", "The Word document has no text.", "Upload a document with text; pictures of text are not read.");
        if (walk.Text.Count > options.MaxBlocks)
            return new StepResult.Rejected("too-many-blocks", $"The document falls into more than {options.MaxBlocks} blocks.", "Upload it in parts, or raise Pipeline:Steps:Options:word.read:MaxBlocks.");
        var declared = Properties.Of(package);
        return StepResult.Done(Titles.Mark(Document.Unread with { Text = walk.Text.Text, Charset = "utf-8", MediaType = MediaType, Declared = declared, Blocks = walk.Text.Blocks }));
    }
}
