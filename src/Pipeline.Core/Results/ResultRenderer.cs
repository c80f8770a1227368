using System.Collections.Immutable;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Uploads;

namespace Pipeline.Core.Results;

/// <summary>Writes what an upload became in every format. Writers may be a plugin's code: they run on a task of its own and inside the time-out, as steps do.</summary>
internal sealed class ResultRenderer(PipelineOptions options, TimeProvider time)
{
    private TimeSpan Timeout => options.Steps.Timeout;

    internal async Task<(ImmutableArray<ResultBlob> Blobs, ImmutableArray<RunDocument> Lines, RunFailure? Failure)> RenderAsync(
        Upload upload, ProcessingOutcome outcome, ImmutableArray<ResultFormat> formats, CancellationToken cancellationToken)
    {
        using var span = Spans.Stage("render");
        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var stop = either.Token;
            var work = Task.Run(() => ResultBlob.Render(upload, outcome.Documents, outcome.Warnings, formats, stop), stop);
            var (blobs, lines) = await work.WaitAsync(Timeout, time, cancellationToken);
            return (blobs, lines, null);
        }
        catch (ResultFormatException exception)
        {
            return ([], [], Failure(exception.Message, exception.Format));
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return ([], [], Failure($"The results were not written within {Timeout.TotalSeconds:0.###} s (Pipeline:Steps:Timeout).", null));
        }
    }

    private static RunFailure Failure(string message, string? format) =>
        new(RunFailure.Faulted, "writer-faulted", message, "Mend the writer, or take it out of Pipeline:Results:Formats; then replay it.", format);
}
