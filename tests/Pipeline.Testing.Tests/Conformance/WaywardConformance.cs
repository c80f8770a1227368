using Pipeline.Testing.Conformance;
using Pipeline.Testing.Tests.Steps;

namespace Pipeline.Testing.Tests.Conformance;

/// <summary>The same rules as tests, on the step while it keeps them.</summary>
public sealed class WaywardConformance : StepConformance<WaywardRequest>
{
    protected override TestInput Typical => TestInput.Article("The keeper counted ships.");
}
