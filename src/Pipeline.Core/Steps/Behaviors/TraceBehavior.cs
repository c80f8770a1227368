using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.Logging;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>Times every call, for the run's record, the log and OpenTelemetry.</summary>
internal sealed class TraceBehavior<TRequest>(StepCall call, TimeProvider time, ILogger<StepTrace> logger) : IPipelineBehavior<TRequest, StepResult>
    where TRequest : StepRequest
{
    public async Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<StepResult> next)
    {
        using var activity = Telemetry.Source.StartActivity(call.Step.Id);
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
            activity?.SetStatus(outcome == "success" ? ActivityStatusCode.Ok : ActivityStatusCode.Error, outcome);
            logger.StepEnded(call.Step.Id, request.Upload.Name, outcome, elapsed.TotalMilliseconds);
        }
    }

    private static string Outcome(StepResult result) => result switch
    {
        StepResult.Success => "success",
        StepResult.Rejected => "rejected",
        StepResult.Transient => "transient",
        _ => "faulted",
    };
}
