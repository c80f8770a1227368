using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Formats.Tests.Conformance;

public sealed class MarkdownConformance : StepConformance<Markdown.ReadRequest>
{
    protected override TestInput Typical => TestInput.Unread(MarkdownTests.Story, "story.md");
}
