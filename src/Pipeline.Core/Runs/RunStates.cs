namespace Pipeline.Core.Runs;

/// <summary>The names of the states, as records, listings and tables spell them.</summary>
public static class RunStates
{
    /// <summary>The name: lower case, one word.</summary>
    public static string NameOf(RunState state) => state switch
    {
        RunState.Running => "running",
        RunState.Succeeded => "succeeded",
        RunState.Rejected => "rejected",
        RunState.Faulted => "faulted",
        RunState.Superseded => "superseded",
        RunState.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state of that name; <c>null</c> when there is none.</summary>
    public static RunState? TryParse(string name) =>
        Enum.GetValues<RunState>().Where(state => NameOf(state) == name).Select(state => (RunState?)state).FirstOrDefault();
}
