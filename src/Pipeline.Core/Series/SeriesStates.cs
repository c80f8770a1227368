namespace Pipeline.Core.Series;

/// <summary>The names of the states, as manifests, listings and tables spell them.</summary>
public static class SeriesStates
{
    /// <summary>The name: lower case, one word.</summary>
    public static string NameOf(SeriesState state) => state switch
    {
        SeriesState.Partial => "partial",
        SeriesState.Complete => "complete",
        SeriesState.Conflict => "conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
