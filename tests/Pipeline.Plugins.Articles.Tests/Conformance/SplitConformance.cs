using Pipeline.Plugins.Articles.Splitting;
using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Articles.Tests.Conformance;

public sealed class SplitConformance : StepConformance<SplitRequest>
{
    protected override TestInput Typical => Samples.After(2, "tram-two-pages.txt");

    protected override IEnumerable<TestInput> More => [Samples.After(2, "harbour-4.html")];
}
