using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Formats.Tests.Conformance;

public sealed class WordConformance : StepConformance<Word.ReadRequest>
{
    protected override TestInput Typical => TestInput.Unread(WordTests.Story(), "story.docx");
}
