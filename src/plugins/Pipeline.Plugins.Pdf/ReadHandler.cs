using MediatR;
using Pipeline.Documents;
using Pipeline.Steps;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Pipeline.Plugins.Pdf;

/// <summary>Handles <see cref="ReadRequest"/>.</summary>
public sealed class ReadHandler(ReadOptions options) : IRequestHandler<ReadRequest, StepResult>
{
    private const string MediaType = "application/pdf";
    private const int LeastLetters = 10;

    /// <inheritdoc/>
    public Task<StepResult> Handle(ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using var pdf = PdfDocument.Open(request.Upload.Content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 200 });
            return Task.FromResult(Read(pdf, cancellationToken));
        }
        catch (PdfDocumentEncryptedException)
        {
            return Task.FromResult<StepResult>(new StepResult.Rejected("encrypted", "The PDF is encrypted and asks for a password.", "Save it without a password and upload it again."));
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library throws whatever comes to hand on a file that is cut off or wrong.
            return Task.FromResult<StepResult>(new StepResult.Rejected("damaged", $"The PDF cannot be read: {exception.Message}", "Open it in a PDF viewer, save it anew, and upload that."));
        }
    }

    private StepResult Read(PdfDocument pdf, CancellationToken cancellationToken)
    {
        if (pdf.NumberOfPages > options.MaxPages)
            return new StepResult.Rejected("too-many-pages", $"The PDF has {pdf.NumberOfPages} pages; at most {options.MaxPages} are taken.", "Upload it in parts, or raise Pipeline:Steps:Options:pdf.read:MaxPages.");
        var pages = new List<IReadOnlyList<TextLine>>();
        long characters = 0;
        foreach (var page in pdf.GetPages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            characters += page.Letters.Count;
            if (characters > options.MaxCharacters)
                return new StepResult.Rejected("too-long", $"The PDF has more than {options.MaxCharacters} characters.", "Upload it in parts, or raise Pipeline:Steps:Options:pdf.read:MaxCharacters.");
            pages.Add(PageLines.Of(page, cancellationToken));
        }

        if (pages.Sum(page => page.Sum(line => line.Text.Count(char.IsLetterOrDigit))) < LeastLetters)
            return Scanned(pdf);
        var kept = RunningLines.Remove(pages);
        var paragraphs = Paragraphs.Of([.. kept.SelectMany(page => ReadingOrder.Of(page, cancellationToken))], cancellationToken);
        return StepResult.Done(Structure.Build(paragraphs, Properties.Of(pdf.Information), Properties.IsPrintedPage(pdf.Information)) with { MediaType = MediaType });
    }

    private StepResult Scanned(PdfDocument pdf) => options.Scanned == ScannedPages.PassOn
        ? StepResult.Done(
            Document.Unread with { MediaType = MediaType, Declared = Properties.Of(pdf.Information) },
            new StepWarning("scanned", "The PDF holds pictures of pages and no text."))
        : new StepResult.Rejected(
            "scanned",
            "The PDF holds no text: its pages are pictures, as a scanner makes them.",
            "Let a program recognise its text first, or put a step that does behind 'read' and set Pipeline:Steps:Options:pdf.read:Scanned to PassOn.");
}
