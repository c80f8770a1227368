using Pipeline.Core.Runs;

namespace Pipeline.Core.DeadLetters;

/// <summary>What is written of an upload that failed for good.</summary>
/// <param name="Upload">The upload's name.</param>
/// <param name="Container">Its container.</param>
/// <param name="ETag">Its version.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Replay">The command that processes it again.</param>
/// <param name="Failed">When it failed.</param>
public sealed record DeadLetter(string Upload, string Container, string ETag, long Bytes, RunFailure Failure, string Replay, DateTimeOffset Failed);
