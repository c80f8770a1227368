using Pipeline.Plugins.Articles.Reading;
using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Articles.Tests.Conformance;

public sealed class ReadConformance : StepConformance<ReadRequest>
{
    protected override TestInput Typical => Samples.Unread("observatory.html");

    protected override IEnumerable<TestInput> More => [Samples.Unread("harbour-3.txt"), Samples.Unread("holiday-photo.html")];
}
