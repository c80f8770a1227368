namespace Pipeline.Core.Running;

/// <summary>Which uploads a run is for.</summary>
/// <param name="Force">Run again what is finished.</param>
/// <param name="Only">Name of the one upload to run; <c>null</c> for all.</param>
public sealed record RunRequest(bool Force = false, string? Only = null);
