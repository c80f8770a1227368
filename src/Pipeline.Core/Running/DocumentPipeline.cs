using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Runs;
using Pipeline.Core.Steps;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Running;

/// <summary>The configured steps over one upload in memory: no store, no record. Safe to use from many threads.</summary>
public sealed class DocumentPipeline
{
    private readonly PipelineDefinition _definition;
    private readonly IServiceScopeFactory _scopes;

    internal DocumentPipeline(PipelineDefinition definition, IServiceScopeFactory scopes) => (_definition, _scopes) = (definition, scopes);

    /// <summary>Ids of the steps, in their order.</summary>
    public IEnumerable<string> Steps => _definition.Steps.Select(step => step.Id);

    /// <summary>Tells this pipeline from one with other steps, versions or options: 16 hexadecimal digits.</summary>
    public string Hash => _definition.Hash;

    internal bool KeepsCheckpoints => _definition.Steps.Any(step => step.Type.Attribute.Checkpoint);

    /// <summary>Runs every step, each over all documents that reached it.</summary>
    public Task<ProcessingOutcome> ProcessAsync(Upload upload, CancellationToken cancellationToken) => ProcessAsync(upload, null, cancellationToken);

    internal async Task<ProcessingOutcome> ProcessAsync(Upload upload, ICheckpoints? checkpoints, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        await using var scope = _scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<StepCall>();
        call.Checkpoints = checkpoints;
        var invoker = scope.ServiceProvider.GetRequiredService<StepInvoker>();

        ImmutableArray<Document> documents = [Document.Unread];
        var warnings = ImmutableArray.CreateBuilder<StepWarning>();
        foreach (var step in _definition.Steps)
        {
            var next = ImmutableArray.CreateBuilder<Document>();
            for (var index = 0; index < documents.Length; index++)
            {
                var result = await invoker.InvokeAsync(step, upload, documents[index], index, cancellationToken);
                if (result is not StepResult.Success success)
                    return new ProcessingOutcome([], warnings.ToImmutable(), Failure(result, step.Id), call.Trace.Timings);
                next.AddRange(success.Documents);
                warnings.AddRange(success.Warnings);
            }

            documents = next.ToImmutable();
        }

        return new ProcessingOutcome(documents, warnings.ToImmutable(), null, call.Trace.Timings);
    }

    /// <summary>Asks the steps that also run over assembled articles, in their order. What one of them cannot do is a warning: the article stands without it.</summary>
    internal async Task<(Document Document, ImmutableArray<string> Warnings)> DescribeAsync(Upload upload, Document document, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var invoker = scope.ServiceProvider.GetRequiredService<StepInvoker>();
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (var step in _definition.Steps.Where(step => step.Type.Attribute.Assembled))
        {
            var result = await invoker.InvokeAsync(step, upload, document, 0, cancellationToken);
            if (result is StepResult.Success { Documents: [var described], Warnings: var said } && described.Text == document.Text)
            {
                document = described;
                warnings.AddRange(said.Select(warning => warning.Message));
            }
            else
            {
                warnings.Add(result is StepResult.Success ? $"Step '{step.Id}' did not return the article." : Failure(result, step.Id).Message);
            }
        }

        return (document, warnings.ToImmutable());
    }

    private static RunFailure Failure(StepResult result, string step) => result switch
    {
        StepResult.Rejected rejected => new RunFailure(RunFailure.Rejected, rejected.Code, rejected.Message, rejected.Cure, step),
        StepResult.Transient transient => new RunFailure(RunFailure.Transient, "gave-up-waiting", transient.Message, "Replay it when the cause is gone.", step),
        StepResult.Faulted faulted => new RunFailure(RunFailure.Faulted, "step-faulted", faulted.Message, "Report it to the plugin's author with this upload; replay it with a mended version.", step),
        _ => throw new InvalidOperationException($"Unknown result {result.GetType()}"),
    };
}
