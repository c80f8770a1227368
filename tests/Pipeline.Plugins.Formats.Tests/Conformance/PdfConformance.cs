using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Formats.Tests.Conformance;

public sealed class PdfConformance : StepConformance<Pdf.ReadRequest>
{
    protected override TestInput Typical => TestInput.Unread(PdfTests.Newspaper(), "story.pdf");
}
