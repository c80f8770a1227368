using Pipeline.Core.Configuration;

namespace Pipeline.Core.Results;

/// <summary>Has a file written. Writers of plugins run on a task of their own and inside the time-out, as steps do.</summary>
internal sealed class FormatWriting(PipelineOptions options, TimeProvider time)
{
    private TimeSpan Timeout => options.Steps.Timeout;

    /// <exception cref="ResultFormatException">It threw, or did not end in time; the message says which.</exception>
    internal async Task<ReadOnlyMemory<byte>> WriteAsync(ResultFormat format, Func<CancellationToken, ReadOnlyMemory<byte>> write, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            if (format.Plugin is null)
                return write(cancellationToken);
            var stop = either.Token;
            return await Task.Run(() => write(stop), stop).WaitAsync(Timeout, time, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ResultFormatException(
                format.Id,
                exception is TimeoutException || limit.IsCancellationRequested
                    ? $"Writer {format} did not end within {Timeout.TotalSeconds:0.###} s (Pipeline:Steps:Timeout)."
                    : $"Writer {format} threw {exception.GetType().Name}: {exception.Message}",
                exception);
        }
    }
}
