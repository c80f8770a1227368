using MediatR;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Steps;

/// <summary>Asks one step for one document, and asks again when the failure is of a kind that may pass.</summary>
internal sealed class StepInvoker(IMediator mediator, StepCall call, TimeProvider time, PipelineMetrics metrics, ILogger<StepInvoker> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    internal async Task<StepResult> InvokeAsync(StepDefinition step, Upload upload, Document document, int documentIndex, CancellationToken cancellationToken)
    {
        call.Step = step;
        call.DocumentIndex = documentIndex;
        call.RunCancellation = cancellationToken;
        var request = step.CreateRequest(upload, document);
        for (var attempt = 0; ; attempt++)
        {
            var result = await SendAsync(request, cancellationToken);
            if (PauseBefore(result, attempt) is not { } pause)
                return result;
            metrics.StepRetried(step.Id);
            logger.StepRepeated(step.Id, upload.Name, pause.TotalMilliseconds, Reason(result));
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<StepResult> SendAsync(StepRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(call.Step.Policy.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        call.StopStep = either.Cancel;
        return await mediator.Send(request, either.Token);
    }

    private TimeSpan? PauseBefore(StepResult result, int attempt) => result switch
    {
        StepResult.Transient transient when attempt < call.Step.Policy.TransientRetries => Shorter(transient.RetryAfter ?? FirstPause * Math.Pow(2, attempt)),
        StepResult.Faulted when attempt < call.Step.Policy.FaultRetries => TimeSpan.Zero,
        _ => null,
    };

    private static TimeSpan Shorter(TimeSpan pause) => pause < LongestPause ? pause : LongestPause;

    private static string Reason(StepResult result) => result switch
    {
        StepResult.Transient transient => transient.Message,
        StepResult.Faulted faulted => faulted.Message,
        _ => "",
    };
}
