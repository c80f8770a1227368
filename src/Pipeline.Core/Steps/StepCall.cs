using Pipeline.Core.Runs;

namespace Pipeline.Core.Steps;

/// <summary>
/// What the behaviours may know about the call under way. One for each upload in work: the service scope of an upload holds it, and the
/// steps of one upload run one after the other.
/// </summary>
internal sealed class StepCall
{
    private StepDefinition? _step;

    internal StepDefinition Step
    {
        get => _step ?? throw new InvalidOperationException("No step is under way.");
        set => _step = value;
    }

    /// <summary>Which of the documents that reached the step is being worked on, from 0.</summary>
    internal int DocumentIndex { get; set; }

    /// <summary>Cancelled when the run is; the token that a handler sees is cancelled at its time-out, too.</summary>
    internal CancellationToken RunCancellation { get; set; }

    /// <summary>Cancels the token that the handler under way sees.</summary>
    internal Action StopStep { get; set; } = () => { };

    /// <summary>Where outputs of costly steps are kept; <c>null</c> when nothing is kept.</summary>
    internal ICheckpoints? Checkpoints { get; set; }

    internal StepTrace Trace { get; } = new();
}
