namespace Pipeline.Core.Operations;

/// <summary>What a sweep found.</summary>
/// <param name="Recovered">Uploads that nobody had finished and this sweep did.</param>
/// <param name="Unfinished">Uploads that it found and could not finish; the next one tries again.</param>
/// <param name="Stuck">Runs that were under way by their record, but without a sign of life, when the sweep began.</param>
public sealed record SweepReport(int Recovered, int Unfinished, int Stuck);
