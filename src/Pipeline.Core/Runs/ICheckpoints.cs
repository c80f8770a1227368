using Pipeline.Steps;

namespace Pipeline.Core.Runs;

/// <summary>Keeps outputs of costly steps until the run ends.</summary>
internal interface ICheckpoints
{
    Task<StepResult.Success?> FindAsync(string step, int documentIndex, CancellationToken cancellationToken);

    Task KeepAsync(string step, int documentIndex, StepResult.Success result, CancellationToken cancellationToken);
}
