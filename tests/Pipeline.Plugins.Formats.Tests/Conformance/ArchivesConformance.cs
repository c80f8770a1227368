using System.Text;
using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Formats.Tests.Conformance;

public sealed class ArchivesConformance : StepConformance<Archives.ReadRequest>
{
    protected override TestInput Typical => TestInput.Unread(ArchiveTests.Zip(("ferry.html", Encoding.UTF8.GetBytes(Stories.Html))), "story.zip");
}
