namespace Pipeline.Core.Runs;

/// <summary>How one step went in one run.</summary>
/// <param name="Step">The step's id.</param>
/// <param name="Calls">How often it was called: once for each document and each repetition.</param>
/// <param name="Milliseconds">How long it took in all.</param>
/// <param name="Outcome">How its last call ended: <c>success</c>, <c>rejected</c>, <c>transient</c>, <c>faulted</c>.</param>
public sealed record StepTiming(string Step, int Calls, double Milliseconds, string Outcome);
