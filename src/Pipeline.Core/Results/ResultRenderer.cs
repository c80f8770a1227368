using System.Collections.Immutable;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Results;
using Pipeline.Uploads;

namespace Pipeline.Core.Results;

/// <summary>Writes what an upload became in every format: the blobs, and the line of each document for the run's record.</summary>
internal sealed class ResultRenderer(FormatWriting writing)
{
    internal async Task<(ImmutableArray<ResultBlob> Blobs, ImmutableArray<RunDocument> Lines, RunFailure? Failure)> RenderAsync(
        Upload upload, ProcessingOutcome outcome, ImmutableArray<ResultFormat> formats, CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("render");
        var blobs = ImmutableArray.CreateBuilder<ResultBlob>();
        var lines = ImmutableArray.CreateBuilder<RunDocument>();
        try
        {
            for (var index = 0; index < outcome.Documents.Length; index++)
            {
                var document = outcome.Documents[index];
                var article = ArticleMapper.Map(upload, document, outcome.Warnings);
                var name = $"{BlobNames.Folder(upload.Name)}/{(outcome.Documents.Length == 1 ? "article" : $"article-{index + 1}")}";
                var metadata = ResultBlob.Metadata(article);
                var finished = new FinishedDocument(upload, document, outcome.Warnings);
                foreach (var format in formats)
                {
                    var bytes = await writing.WriteAsync(format, token => format.Write(finished, article, token), cancellationToken);
                    blobs.Add(new ResultBlob($"{name}.{format.Extension}", new BlobWrite(bytes, format.ContentType, metadata)));
                }

                lines.Add(new RunDocument($"{name}.json", article.Title, article.Part?.Number, article.Part?.Total, article.Published, article.Language, article.Words)
                {
                    ServiceUses = document.ServiceUses is { IsEmpty: false } uses ? uses : null,
                });
            }
        }
        catch (ResultFormatException exception)
        {
            return ([], [], new RunFailure(RunFailure.Faulted, "writer-faulted", exception.Message, "Mend the writer, or take it out of Pipeline:Results:Formats; then replay it.", exception.Format));
        }

        return (blobs.ToImmutable(), lines.ToImmutable(), null);
    }
}
