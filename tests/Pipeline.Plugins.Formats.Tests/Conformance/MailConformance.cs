using Pipeline.Testing;
using Pipeline.Testing.Conformance;

namespace Pipeline.Plugins.Formats.Tests.Conformance;

public sealed class MailConformance : StepConformance<Mail.ReadRequest>
{
    protected override TestInput Typical => TestInput.Unread(MailTests.WithAttachments(), "story.eml");
}
