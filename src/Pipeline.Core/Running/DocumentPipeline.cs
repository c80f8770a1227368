using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Configuration;
using Pipeline.Core.Reading;
using Pipeline.Core.Results;
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
    private readonly PipelineOptions _options;
    private readonly TimeProvider _time;
    private readonly IServiceScopeFactory _scopes;

    internal DocumentPipeline(PipelineDefinition definition, PipelineOptions options, TimeProvider time, IServiceScopeFactory scopes)
    {
        (_definition, _options, _time, _scopes) = (definition, options, time, scopes);
        Writing = new FormatWriting(options, time);
    }

    /// <summary>Ids of the steps, in their order; <c>read</c> for whichever reader claims the upload.</summary>
    public IEnumerable<string> Steps => _definition.Steps.Select(step => step.Id).Prepend(PipelineDefinition.ReadSlot).Skip(_definition.Readers is null ? 1 : 0);

    /// <summary>Tells this pipeline from one with other steps, versions or options: 16 hexadecimal digits.</summary>
    public string Hash => _definition.Hash;

    internal ImmutableArray<ResultFormat> Formats => _definition.Formats;

    internal FormatWriting Writing { get; }

    internal bool KeepsCheckpoints => _definition.All.Any(step => step.Type.Attribute.Checkpoint);

    /// <summary>Runs every step, each over all documents that reached it.</summary>
    public Task<ProcessingOutcome> ProcessAsync(Upload upload, CancellationToken cancellationToken) => ProcessAsync(upload, null, cancellationToken);

    internal async Task<ProcessingOutcome> ProcessAsync(Upload upload, ICheckpoints? checkpoints, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        await using var scope = _scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<StepCall>();
        call.Checkpoints = checkpoints;
        var invoker = scope.ServiceProvider.GetRequiredService<StepInvoker>();

        ImmutableArray<ReadDocument> documents = [new ReadDocument(upload, Document.Unread)];
        var warnings = ImmutableArray.CreateBuilder<StepWarning>();
        if (_definition.Readers is { } readers)
        {
            var reading = new UploadReading(readers, invoker, _options, _time);
            var unread = await reading.ReadAsync(upload, cancellationToken);
            warnings.AddRange(reading.Warnings);
            if (unread is not null)
                return Failed(unread.Result, unread.Step);
            documents = reading.Documents;
        }

        foreach (var step in _definition.Steps)
        {
            (documents, var failure) = await RunAsync(step, documents, invoker, warnings, cancellationToken);
            if (failure is not null)
                return Failed(failure, step.Id);
        }

        return new ProcessingOutcome([.. documents.Select(document => document.Document)], warnings.ToImmutable(), null, call.Trace.Timings);

        ProcessingOutcome Failed(StepResult result, string step) => new([], warnings.ToImmutable(), Failure(result, step), call.Trace.Timings);
    }

    /// <summary>One step over all documents that reached it. Of several documents one that is refused leaves a visible gap; a fault may pass, so the whole is tried again.</summary>
    private static async Task<(ImmutableArray<ReadDocument> Next, StepResult? Failure)> RunAsync(
        StepDefinition step, ImmutableArray<ReadDocument> documents, StepInvoker invoker, ImmutableArray<StepWarning>.Builder warnings, CancellationToken cancellationToken)
    {
        var next = ImmutableArray.CreateBuilder<ReadDocument>();
        StepResult? first = null;
        for (var index = 0; index < documents.Length; index++)
        {
            var document = documents[index];
            var result = step.Policy.AppliesTo(document.Upload, document.Document)
                ? await invoker.InvokeAsync(step, document.Upload, document.Document, index, cancellationToken)
                : null;
            switch (result)
            {
                case null:
                    next.Add(document);
                    break;
                case StepResult.Success success:
                    next.AddRange(success.Documents.Select(made => document with { Document = made }));
                    warnings.AddRange(success.Warnings);
                    break;
                case var failed when step.Policy.IsOptional:
                    next.Add(document);
                    warnings.Add(DoneWithout(step.Id, failed));
                    break;
                case StepResult.Rejected rejected when documents.Length > 1:
                    first ??= rejected;
                    warnings.Add(LeftOut(document.Document, index, rejected));
                    break;
                default:
                    return ([], result);
            }
        }

        return (next.ToImmutable(), next.Count == 0 ? first : null);
    }

    private static StepWarning DoneWithout(string step, StepResult result) => new("step-left-out", $"The article stands without step '{step}': {Failure(result, step).Message}");

    private static StepWarning LeftOut(Document document, int index, StepResult.Rejected rejected) =>
        new("left-out", $"{document.Member ?? $"Document {index + 1}"} was left out ({rejected.Code}): {rejected.Message}");

    /// <summary>Asks the steps that also run over assembled articles, in their order. What one of them cannot do is a warning: the article stands without it.</summary>
    /// <param name="upload">The article's text.</param>
    /// <param name="document">The article.</param>
    /// <param name="parts">Name and media type of each upload that it was put together from: a step that does not run for all of them does not run for the whole.</param>
    /// <param name="cancellationToken">Stops the steps.</param>
    internal async Task<(Document Document, ImmutableArray<StepWarning> Warnings)> DescribeAsync(
        Upload upload, Document document, IReadOnlyCollection<(string Name, string MediaType)> parts, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var invoker = scope.ServiceProvider.GetRequiredService<StepInvoker>();
        var warnings = ImmutableArray.CreateBuilder<StepWarning>();
        foreach (var step in _definition.Steps.Where(step => step.Type.Attribute.Assembled && parts.All(part => step.Policy.AppliesTo(part.Name, part.MediaType))))
        {
            var result = await invoker.InvokeAsync(step, upload, document, 0, cancellationToken);
            if (result is StepResult.Success { Documents: [var described], Warnings: var said } && described.Text == document.Text)
            {
                document = described;
                warnings.AddRange(said);
            }
            else
            {
                warnings.Add(new StepWarning("step-left-out", result is StepResult.Success ? $"Step '{step.Id}' of plugin '{step.Plugin.Id}' {step.Plugin.Version} did not return the article." : Failure(result, step.Id).Message));
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
