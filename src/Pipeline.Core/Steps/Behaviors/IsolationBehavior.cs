using MediatR;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Stores;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>Whatever a plugin throws fails its own upload alone, and the message says whose it was.</summary>
internal sealed class IsolationBehavior<TRequest>(StepCall call, ILogger<StepTrace> logger) : IPipelineBehavior<TRequest, StepResult>
    where TRequest : StepRequest
{
    public async Task<StepResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<StepResult> next)
    {
        try
        {
            return await next();
        }
        catch (OperationCanceledException) when (call.RunCancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is not (StoreUnavailableException or StoreAccessException))
        {
            logger.StepThrew(exception, call.Step.Id, request.Upload.Name);
            var isUnmade = exception.InnerException is HandlerConstructionException;
            var thrown = isUnmade ? exception.InnerException!.InnerException! : exception;
            var message = $"Step '{call.Step.Id}' of plugin '{call.Step.Plugin.Id}' {call.Step.Plugin.Version} threw {thrown.GetType().Name}{(isUnmade ? " in its constructor" : "")}: {thrown.Message}";
            return new StepResult.Faulted(message, thrown);
        }
    }
}
