using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Contoso.Mask.Tests;

/// <summary>What every step must pass.</summary>
public sealed class MaskConformance : StepConformance<MaskRequest>
{
    protected override TestInput Typical => TestInput.Article("Write to ann@example.org.", "Or call.");
}
