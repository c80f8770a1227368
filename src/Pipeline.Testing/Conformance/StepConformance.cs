using Pipeline.Steps;
using Xunit;

namespace Pipeline.Testing.Conformance;

/// <summary>
/// What every step must pass, as xunit tests. Derive one class for each step and say what a typical input is:
/// <code>public sealed class MaskConformance : StepConformance&lt;MaskRequest&gt; { protected override TestInput Typical => TestInput.Article("Some text."); }</code>
/// </summary>
/// <typeparam name="TRequest">The step's request.</typeparam>
public abstract class StepConformance<TRequest>
    where TRequest : StepRequest
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An input on which the step has something to do. For a step that reads uploads, <see cref="TestInput.Unread(string, string, string?)"/>.</summary>
    protected abstract TestInput Typical { get; }

    /// <summary>The step with its options.</summary>
    protected virtual TestStep Subject => TestStep.Of<TRequest>();

    /// <summary>More inputs that are worth it for this step; every rule is held against them, too.</summary>
    protected virtual IEnumerable<TestInput> More => [];

    /// <summary>How long huge inputs are, in characters.</summary>
    protected virtual int HugeLength => 1_000_000;

    private IEnumerable<TestInput> Small => [Typical, .. More, .. OddInputs.Empty(Typical), .. OddInputs.Unicode(Typical)];

    /// <summary>It succeeds on a typical input.</summary>
    [Fact]
    public Task It_succeeds_on_a_typical_input() => StepRules.SucceedsAsync(Subject, Typical, Stop);

    /// <summary>The same input gives the same result.</summary>
    [Fact]
    public Task It_is_deterministic() => EachAsync(Small, StepRules.IsDeterministicAsync);

    /// <summary>It changes nothing of what it is given.</summary>
    [Fact]
    public Task It_leaves_its_input_as_it_was() => EachAsync([.. Small, .. OddInputs.Huge(Typical, HugeLength / 10)], StepRules.LeavesItsInputAsync);

    /// <summary>It ends within a second after it was told to.</summary>
    [Fact]
    public async Task It_stops_when_it_is_told_to()
    {
        foreach (var input in OddInputs.Huge(Typical, HugeLength))
        {
            await StepRules.StopsAsync(Subject, input, TimeSpan.Zero, Stop);
            await StepRules.StopsAsync(Subject, input, TimeSpan.FromMilliseconds(100), Stop);
        }
    }

    /// <summary>An empty input is a result or a rejection.</summary>
    [Fact]
    public Task It_takes_an_empty_input() => EachAsync(OddInputs.Empty(Typical), StepRules.StaysInTheTaxonomyAsync);

    /// <summary>A huge input is a result or a rejection.</summary>
    [Fact]
    public Task It_takes_a_huge_input() => EachAsync(OddInputs.Huge(Typical, HugeLength), StepRules.StaysInTheTaxonomyAsync);

    /// <summary>Odd characters are a result or a rejection.</summary>
    [Fact]
    public Task It_takes_odd_characters() => EachAsync([Typical, .. More, .. OddInputs.Unicode(Typical)], StepRules.StaysInTheTaxonomyAsync);

    /// <summary>Where the step says so, its own output comes out of it as it went in.</summary>
    [Fact]
    public Task It_is_idempotent_where_it_says_so() => Subject.Attribute.Idempotent ? EachAsync(Small, StepRules.IsIdempotentAsync) : Task.CompletedTask;

    private async Task EachAsync(IEnumerable<TestInput> inputs, Func<TestStep, TestInput, CancellationToken, Task> rule)
    {
        var step = Subject;
        foreach (var input in inputs)
            await rule(step, input, Stop);
    }
}
