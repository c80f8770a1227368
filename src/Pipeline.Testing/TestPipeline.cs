using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Documents;
using Pipeline.Steps;

namespace Pipeline.Testing;

/// <summary>
/// One step or several on an input in memory, each over all documents that reached it, as the host runs them. What a handler throws counts as a
/// fault, and what it returns is held to <see cref="StepContract"/>. A reader that unpacks ends the run: its members are the outcome. Without the host's repetitions and time-outs: a test sees the first answer.
/// </summary>
public sealed class TestPipeline
{
    private readonly ImmutableArray<TestStep> _steps;

    private TestPipeline(ImmutableArray<TestStep> steps) => _steps = steps;

    /// <summary>A pipeline of one step; <see cref="Then{TRequest}"/> adds more.</summary>
    /// <typeparam name="TRequest">The record that carries <see cref="StepAttribute"/>.</typeparam>
    /// <param name="options">Its options; <c>null</c> for those that an empty configuration gives.</param>
    /// <param name="services">Puts stand-ins in the place of the host's services.</param>
    public static TestPipeline Of<TRequest>(object? options = null, Action<IServiceCollection>? services = null)
        where TRequest : StepRequest => new([TestStep.Of<TRequest>(options, services)]);

    /// <summary>A pipeline of the given steps.</summary>
    public static TestPipeline Of(params TestStep[] steps) => new([.. steps]);

    /// <summary>The pipeline with one more step at its end.</summary>
    /// <typeparam name="TRequest">The record that carries <see cref="StepAttribute"/>.</typeparam>
    /// <param name="options">Its options; <c>null</c> for those that an empty configuration gives.</param>
    /// <param name="services">Puts stand-ins in the place of the host's services.</param>
    public TestPipeline Then<TRequest>(object? options = null, Action<IServiceCollection>? services = null)
        where TRequest : StepRequest => new(_steps.Add(TestStep.Of<TRequest>(options, services)));

    /// <summary>Runs it over an upload that nobody has read: the first step reads it.</summary>
    public Task<TestOutcome> RunAsync(string text, CancellationToken cancellationToken = default) => RunAsync(TestInput.Unread(text), cancellationToken);

    /// <summary>Runs it over an input.</summary>
    public async Task<TestOutcome> RunAsync(TestInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ImmutableArray<Document> documents = [input.Document];
        var warnings = ImmutableArray.CreateBuilder<StepWarning>();
        foreach (var step in _steps)
        {
            var next = ImmutableArray.CreateBuilder<Document>();
            foreach (var document in documents)
            {
                var result = await AskAsync(step, input with { Document = document }, cancellationToken);
                if (result is not StepResult.Success success)
                    return new TestOutcome(result);
                next.AddRange(success.Documents);
                warnings.AddRange(success.Warnings);
            }

            documents = next.ToImmutable();
        }

        return new TestOutcome(new StepResult.Success(documents, warnings.ToImmutable()));
    }

    private static async Task<StepResult> AskAsync(TestStep step, TestInput input, CancellationToken cancellationToken)
    {
        StepResult result;
        try
        {
            result = await step.AskAsync(input, cancellationToken);
        }
        catch (Exception exception) when (exception is not StepTestException && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return new StepResult.Faulted($"Step '{step.Attribute.Id}' threw {exception.GetType().Name}: {exception.Message}", exception);
        }

        return StepContract.FirstFlaw(result, step.IsReader) is { } flaw ? new StepResult.Faulted($"Step '{step.Attribute.Id}' broke its contract: {flaw}.") : result;
    }
}
