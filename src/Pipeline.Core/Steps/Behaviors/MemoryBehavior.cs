using MediatR;
using Pipeline.Core.Configuration;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>
/// Ends a step while which the process grows beyond a limit. It looks at what the last garbage collection left, so garbage does not count; it stops a step
/// that looks at its token, and fails one that does not without being able to end it.
/// </summary>
internal sealed class MemoryBehavior<TRequest>(StepCall call, PipelineOptions options) : IPipelineBehavior<TRequest, StepResult>
    where TRequest : StepRequest
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public async Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<StepResult> next)
    {
        var (step, stop) = (call.Step, call.StopStep);
        var before = GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes;
        var work = next();
        while (await Task.WhenAny(work, Task.Delay(Look, cancellationToken)) != work && !cancellationToken.IsCancellationRequested)
        {
            var grown = GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes - before;
            if (grown <= options.Steps.MaxMemory)
                continue;
            stop();
            _ = work.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return new StepResult.Faulted(
                $"While step '{step.Id}' of plugin '{step.Plugin.Id}' {step.Plugin.Version} ran, the process grew by {grown / 1_000_000} MB; at most {options.Steps.MaxMemory / 1_000_000} MB are allowed (Pipeline:Steps:MaxMemory).");
        }

        return await work;
    }
}
