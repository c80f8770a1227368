using Pipeline.Plugins.Articles.Summarising;
using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Articles.Tests.Conformance;

public sealed class SummariseConformance : StepConformance<SummariseRequest>
{
    protected override TestInput Typical => Samples.After(4, "observatory.html");

    protected override IEnumerable<TestInput> More => [Samples.After(4, "dorfbaeckerei-de.html"), Samples.After(4, "old-bridge-zh.html")];
}
