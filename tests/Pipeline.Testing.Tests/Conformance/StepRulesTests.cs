using Pipeline.Testing.Conformance;
using Pipeline.Testing.Tests.Steps;

namespace Pipeline.Testing.Tests.Conformance;

/// <summary>Every rule catches the step that breaks it, and lets the one that keeps it pass.</summary>
public sealed class StepRulesTests
{
    private static readonly TestInput Input = TestInput.Article("The keeper counted ships.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("throws", "threw InvalidOperationException: thrown on purpose")]
    [InlineData("faults", "rejected")]
    [InlineData("null", "returned null")]
    [InlineData("outside", "not inside its text")]
    [InlineData("rejects-without-a-cure", "cure ''")]
    [InlineData("rejects-with-an-odd-code", "'Not wanted!'")]
    [InlineData("warns-with-an-odd-code", "warns with code ''")]
    public Task What_is_outside_the_taxonomy_is_found(string sin, string message) => BreaksAsync(message, () => StepRules.StaysInTheTaxonomyAsync(Wayward(sin), Input, Stop));

    [Theory]
    [InlineData("none")]
    [InlineData("rejects")]
    public Task What_is_inside_it_is_not(string sin) => StepRules.StaysInTheTaxonomyAsync(Wayward(sin), Input, Stop);

    [Fact]
    public Task A_step_that_rejects_its_typical_input_is_found() => BreaksAsync("rejected (not-wanted", () => StepRules.SucceedsAsync(Wayward("rejects"), Input, Stop));

    [Theory]
    [InlineData("remembers", "the second time")]
    [InlineData("dices", "the second time")]
    [InlineData("disturbed-by-others", "at once")]
    public Task A_step_that_gives_now_this_now_that_is_found(string sin, string message) => BreaksAsync(message, () => StepRules.IsDeterministicAsync(Wayward(sin), Input, Stop));

    [Theory]
    [InlineData("writes-into-the-upload")]
    [InlineData("writes-into-the-document")]
    public Task A_step_that_writes_into_its_input_is_found(string sin) => BreaksAsync("changed its input", () => StepRules.LeavesItsInputAsync(Wayward(sin), Input, Stop));

    [Theory]
    [InlineData("deaf")]
    [InlineData("deaf-and-blocking")]
    public Task A_step_that_does_not_listen_is_found(string sin) => BreaksAsync("after it was told to stop", () => StepRules.StopsAsync(Wayward(sin), Input, TimeSpan.Zero, Stop));

    [Fact]
    public async Task A_step_that_listens_may_take_its_time()
    {
        await StepRules.StopsAsync(Wayward("listens"), Input, TimeSpan.Zero, Stop);
        await StepRules.StopsAsync(Wayward("listens"), Input, TimeSpan.FromMilliseconds(50), Stop);
    }

    [Fact]
    public Task A_step_that_goes_on_changing_its_output_is_found() => BreaksAsync("said to be idempotent", () => StepRules.IsIdempotentAsync(Wayward("grows"), Input, Stop));

    [Fact]
    public async Task A_step_that_keeps_the_rules_passes_them_all()
    {
        var step = Wayward("none");
        await StepRules.SucceedsAsync(step, Input, Stop);
        await StepRules.IsDeterministicAsync(step, Input, Stop);
        await StepRules.LeavesItsInputAsync(step, Input, Stop);
        await StepRules.IsIdempotentAsync(step, Input, Stop);
    }

    private static TestStep Wayward(string sin) => TestStep.Of<WaywardRequest>(new WaywardOptions(sin));

    private static async Task BreaksAsync(string message, Func<Task> rule) => Assert.Contains(message, (await Assert.ThrowsAsync<StepTestException>(rule)).Message);
}
