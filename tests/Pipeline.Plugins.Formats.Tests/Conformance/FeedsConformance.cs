using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Formats.Tests.Conformance;

public sealed class FeedsConformance : StepConformance<Feeds.ReadRequest>
{
    protected override TestInput Typical => TestInput.Unread(FeedTests.Rss, "story.rss");
}
