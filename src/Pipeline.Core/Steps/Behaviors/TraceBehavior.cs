using MediatR;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>Times every call, for the run's record, the log and OpenTelemetry.</summary>
internal sealed class TraceBehavior<TRequest>(StepCall call, TimeProvider time, PipelineMetrics metrics, ILogger<StepTrace> logger) : IPipelineBehavior<TRequest, StepResult>
    where TRequest : StepRequest
{
    public async Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<StepResult> next)
    {
        using var span = Spans.Step(call.Step.Id, request.Upload.Name);
        var started = time.GetTimestamp();
        var outcome = "cancelled";
        try
        {
            var result = await next();
            outcome = Outcome(result);
            return result;
        }
        finally
        {
            var elapsed = time.GetElapsedTime(started);
            call.Trace.Add(call.Step.Id, elapsed, outcome);
            span.EndStep(outcome);
            metrics.StepEnded(call.Step.Id, outcome, elapsed);
            logger.StepEnded(call.Step.Id, request.Upload.Name, outcome, elapsed.TotalMilliseconds);
        }
    }

    private static string Outcome(StepResult result) => result switch
    {
        StepResult.Success or StepResult.Unpacked => "success",
        StepResult.Rejected => "rejected",
        StepResult.Transient => "transient",
        _ => "faulted",
    };
}
