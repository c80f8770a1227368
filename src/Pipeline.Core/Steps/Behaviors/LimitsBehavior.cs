using MediatR;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>A step has a time-out even when it never looks at its token, and a bound on what it returns.</summary>
internal sealed class LimitsBehavior<TRequest>(StepCall call, TimeProvider time) : IPipelineBehavior<TRequest, StepResult>
    where TRequest : StepRequest
{
    public async Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<StepResult> next)
    {
        // On its own task, so that a handler that blocks its thread without looking at its token cannot block the run.
        var work = Task.Run(() => next(), cancellationToken);
        try
        {
            var result = await work.WaitAsync(call.Step.Policy.Timeout, time, call.RunCancellation);
            return result is StepResult.Success success && success.Documents.Length > call.Step.Policy.MaxDocuments
                ? TooManyDocuments(success.Documents.Length)
                : result;
        }
        catch (Exception exception) when (IsTimeOut(exception, work) && !call.RunCancellation.IsCancellationRequested)
        {
            return new StepResult.Faulted(
                $"Step '{call.Step.Id}' of plugin '{call.Step.Plugin.Id}' {call.Step.Plugin.Version} did not end within {call.Step.Policy.Timeout.TotalSeconds:0.###} s ({call.Step.Setting(nameof(StepPolicy.Timeout))}).");
        }

        bool IsTimeOut(Exception exception, Task task) =>
            (exception is TimeoutException && !task.IsFaulted) || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
    }

    private StepResult.Rejected TooManyDocuments(int count) => new(
        "too-many-documents",
        $"Step '{call.Step.Id}' split the upload into {count} documents; at most {call.Step.Policy.MaxDocuments} are taken.",
        $"Upload the parts in smaller files, or raise {call.Step.Setting(nameof(StepPolicy.MaxDocuments))}.");
}
