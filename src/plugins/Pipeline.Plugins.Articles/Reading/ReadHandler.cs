using System.Collections.Immutable;
using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins.Articles.Reading.Encodings;
using Pipeline.Plugins.Articles.Reading.Html;
using Pipeline.Plugins.Articles.Reading.Text;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Reading;

/// <summary>Handles <see cref="ReadRequest"/>.</summary>
public sealed class ReadHandler(ReadOptions options) : IRequestHandler<ReadRequest, StepResult>
{
    private const double MostDamaged = 0.1;

    /// <inheritdoc/>
    public Task<StepResult> Handle(ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(Read(request, cancellationToken));
    }

    private StepResult Read(ReadRequest request, CancellationToken cancellationToken)
    {
        var bytes = request.Upload.Content.Span;
        if (bytes.IsEmpty)
            return new StepResult.Rejected("empty", "The upload is empty.", "Upload the file again; its transfer may have been cut off.");
        if (BinarySignatures.Recognise(bytes) is { } kind)
            return NotText($"The upload is {kind}, though it is called '{request.Upload.Name}'.");
        var decoded = TextDecoding.Decode(bytes);
        if (decoded is null)
            return NotText("The upload is binary data, not text in any encoding known here.");
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return new StepResult.Rejected("empty", "The upload holds nothing but white space.", "Upload the file again with its text.");
        if (decoded.Damaged > MostDamaged * decoded.Text.Length)
            return NotText($"Of {decoded.Text.Length} characters, {decoded.Damaged} cannot be read as {decoded.Charset} or anything else known here.");

        var isHtml = Markup.IsHtml(decoded.Text, request.Upload.Name, request.Upload.DeclaredMediaType);
        var document = Document.Unread with { Text = decoded.Text, Charset = decoded.Charset, MediaType = isHtml ? "text/html" : "text/plain" };
        return isHtml ? ReadHtml(document, decoded.Warnings, cancellationToken) : ReadText(document, decoded.Warnings, cancellationToken);
    }

    private StepResult ReadHtml(Document document, ImmutableArray<StepWarning> warnings, CancellationToken cancellationToken) =>
        HtmlReader.Read(document, options.MaxDepth, options.MaxBlocks, cancellationToken) is { } page
            ? Limited(page, warnings)
            : new StepResult.Rejected(
                "too-deep",
                $"Elements of the page are nested deeper than {options.MaxDepth}.",
                "Mend the page's markup, or raise Pipeline:Steps:Options:articles.read:MaxDepth.");

    private StepResult ReadText(Document document, ImmutableArray<StepWarning> warnings, CancellationToken cancellationToken) =>
        Limited(document with { Blocks = PlainTextReader.Read(document.Text, options.MaxBlocks, cancellationToken) }, warnings);

    private StepResult Limited(Document document, ImmutableArray<StepWarning> warnings) => document.Blocks.Length switch
    {
        0 => new StepResult.Rejected("empty", "The page has no text.", "Upload the page as the browser shows it, after its scripts have run."),
        var count when count > options.MaxBlocks => new StepResult.Rejected(
            "too-many-blocks",
            $"The upload falls into more than {options.MaxBlocks} blocks.",
            "Upload one article a file, or raise Pipeline:Steps:Options:articles.read:MaxBlocks."),
        _ => StepResult.Done(document, warnings),
    };

    private static StepResult.Rejected NotText(string message) =>
        new("binary-content", message, "Upload the article itself as HTML or plain text, or install a plugin that reads this format.");
}
