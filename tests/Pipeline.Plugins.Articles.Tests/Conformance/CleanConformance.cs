using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Articles.Tests.Conformance;

public sealed class CleanConformance : StepConformance<CleanRequest>
{
    protected override TestInput Typical => Samples.After(1, "observatory.html");

    protected override IEnumerable<TestInput> More => [Samples.After(1, "tram-two-pages.txt"), Samples.After(1, "old-bridge-zh.html")];
}
