using System.Collections.Immutable;
using System.Diagnostics;
using Pipeline.Steps;

namespace Pipeline.Testing.Conformance;

/// <summary>
/// The rules that the host relies on, one method each, for any test framework: a rule that does not hold throws <see cref="StepTestException"/>.
/// <see cref="StepConformance{TRequest}"/> is the same as xunit tests.
/// </summary>
public static class StepRules
{
    /// <summary>How long a step may go on after it was told to stop.</summary>
    public static readonly TimeSpan CancellationLimit = TimeSpan.FromSeconds(1);

    // A machine that is busy with something else may make one measurement a lie, hardly three.
    private const int CancellationTries = 3;
    private const int AtOnce = 8;

    /// <summary>The step succeeds on an input that it is made for.</summary>
    public static async Task SucceedsAsync(TestStep step, TestInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        var result = await AskAsync(step, input, cancellationToken);
        if (result is not (StepResult.Success or StepResult.Unpacked))
            throw Broken(step, $"ended as {TestOutcome.Words(result)} on the typical input");
    }

    /// <summary>Whatever the input, the step returns one of the results and throws nothing: it succeeds or rejects, and does not call the input its own fault.</summary>
    public static async Task StaysInTheTaxonomyAsync(TestStep step, TestInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        var result = await AskAsync(step, input, cancellationToken);
        if (result is StepResult.Faulted)
            throw Broken(step, $"ended as {TestOutcome.Words(result)}; an input that is not for it is rejected");
        if (result is StepResult.Rejected rejected && (!IsCode(rejected.Code) || rejected.Message.Length == 0 || rejected.Cure.Length == 0))
            throw Broken(step, $"rejects with code '{rejected.Code}', message '{rejected.Message}', cure '{rejected.Cure}'; each is needed, the code in lower-case words joined by '-'");
        if (WarningsOf(result).FirstOrDefault(warning => !IsCode(warning.Code)) is { } odd)
            throw Broken(step, $"warns with code '{odd.Code}'; lower-case words joined by '-' are wanted");
    }

    /// <summary>The same input gives the same result: from the same handler, from a fresh one, and from one that works on others meanwhile.</summary>
    public static async Task IsDeterministicAsync(TestStep step, TestInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        var first = Fingerprint.Of(await AskAsync(step, input, cancellationToken));
        if (Fingerprint.Of(await AskAsync(step, input, cancellationToken)) != first)
            throw Broken(step, "gave another result the second time");
        if (Fingerprint.Of(await AskAsync(step.Fresh(), input, cancellationToken)) != first)
            throw Broken(step, "gave another result from a fresh handler");
        var meanwhile = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => AskAsync(step, input, cancellationToken), cancellationToken)));
        if (meanwhile.Any(result => Fingerprint.Of(result) != first))
            throw Broken(step, $"gave another result when asked {AtOnce} times at once; a handler serves all uploads and keeps nothing of one");
    }

    /// <summary>Neither the upload's bytes nor the document that went in are changed.</summary>
    public static async Task LeavesItsInputAsync(TestStep step, TestInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        var before = Fingerprint.Of(input);
        await AskAsync(step, input, cancellationToken);
        if (Fingerprint.Of(input) != before)
            throw Broken(step, "changed its input; a step returns a new document");
    }

    /// <summary>Told to stop, at once or in the middle, the step ends within <see cref="CancellationLimit"/>, done or not.</summary>
    public static async Task StopsAsync(TestStep step, TestInput input, TimeSpan after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        var shortest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < CancellationTries && shortest > CancellationLimit; attempt++)
        {
            var took = await TimeToStopAsync(step, input, after, cancellationToken);
            shortest = took < shortest ? took : shortest;
        }

        if (shortest > CancellationLimit)
            throw Broken(step, $"went on for {shortest.TotalSeconds:0.0} s after it was told to stop; look at the cancellation token in every loop over the input");
    }

    /// <summary>Given what it returned, the step returns the same again.</summary>
    public static async Task IsIdempotentAsync(TestStep step, TestInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(input);
        if (await AskAsync(step, input, cancellationToken) is not StepResult.Success once)
            return;
        foreach (var document in once.Documents)
        {
            var again = await AskAsync(step, input with { Document = document }, cancellationToken);
            if (again is not StepResult.Success { Documents: [var only] } || Fingerprint.Of(only) != Fingerprint.Of(document))
                throw Broken(step, $"is said to be idempotent, but made something else of its own output ({TestOutcome.Words(again)})");
        }
    }

    private static async Task<StepResult> AskAsync(TestStep step, TestInput input, CancellationToken cancellationToken)
    {
        StepResult result;
        try
        {
            result = await step.AskAsync(input, cancellationToken);
        }
        catch (Exception exception) when (exception is not StepTestException && !cancellationToken.IsCancellationRequested)
        {
            throw Broken(step, $"threw {exception.GetType().Name}: {exception.Message}", exception);
        }

        return StepContract.FirstFlaw(result, step.IsReader) is { } flaw ? throw Broken(step, $"broke its contract: {flaw}") : result;
    }

    private static async Task<TimeSpan> TimeToStopAsync(TestStep step, TestInput input, TimeSpan after, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Task.Run(() => step.AskAsync(input, stop.Token), CancellationToken.None);
        await Task.WhenAny(work, Task.Delay(after, cancellationToken));
        var told = Stopwatch.GetTimestamp();
        await stop.CancelAsync();
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // Just as good an end as a result.
        }

        return Stopwatch.GetElapsedTime(told);
    }

    private static ImmutableArray<StepWarning> WarningsOf(StepResult result) => result switch
    {
        StepResult.Success success => success.Warnings,
        StepResult.Unpacked unpacked => unpacked.Warnings,
        _ => [],
    };

    private static bool IsCode(string code) => code.Length > 0 && code.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    private static StepTestException Broken(TestStep step, string how, Exception? exception = null) => new($"Step '{step.Attribute.Id}' {how}.", exception);
}
