using Pipeline.Plugins.Articles.Metadata;
using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Articles.Tests.Conformance;

public sealed class MetadataConformance : StepConformance<MetadataRequest>
{
    protected override TestInput Typical => Samples.After(3, "observatory.html");

    protected override IEnumerable<TestInput> More => [Samples.After(3, "salinas-es.txt"), Samples.After(3, "old-bridge-zh.html")];
}
