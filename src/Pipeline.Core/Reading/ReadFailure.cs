using Pipeline.Steps;

namespace Pipeline.Core.Reading;

/// <summary>Why something could not be read.</summary>
/// <param name="Result">One of the ways to fail.</param>
/// <param name="Step">The step that said so, or the slot when none was chosen.</param>
/// <param name="IsOfWhole">True when the whole upload ends with it, not only the member it happened at.</param>
internal sealed record ReadFailure(StepResult Result, string Step, bool IsOfWhole)
{
    /// <summary>A rejection of a member leaves the others standing; everything else ends the upload.</summary>
    internal bool LeavesOthers => !IsOfWhole && Result is StepResult.Rejected;
}
