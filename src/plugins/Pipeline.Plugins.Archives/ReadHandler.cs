using MediatR;
using Pipeline.Steps;

namespace Pipeline.Plugins.Archives;

/// <summary>Handles <see cref="ReadRequest"/>.</summary>
public sealed class ReadHandler(ReadOptions options) : IRequestHandler<ReadRequest, StepResult>
{
    /// <inheritdoc/>
    public async Task<StepResult> Handle(ReadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var upload = request.Upload;
        try
        {
            return upload.Content.Span switch
            {
                [0x1F, 0x8B, ..] => await GzipFile.OpenAsync(upload, options, cancellationToken),
                [(byte)'P', (byte)'K', ..] => await ZipFile.OpenAsync(upload, options, cancellationToken),
                _ => new StepResult.Rejected("damaged", $"'{upload.Name}' is called an archive but is none.", "Upload the archive again."),
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return new StepResult.Rejected("damaged", $"The archive cannot be opened: {exception.Message}", "Pack the files anew and upload that.");
        }
    }
}
