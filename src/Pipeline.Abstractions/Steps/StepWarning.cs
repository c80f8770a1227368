namespace Pipeline.Steps;

/// <summary>Something a person should know although the step did its work.</summary>
/// <param name="Code">Short and stable, for programs: lower-case words joined by <c>-</c>, such as <c>encoding-guessed</c>.</param>
/// <param name="Message">A sentence for a person.</param>
public sealed record StepWarning(string Code, string Message);
