using Pipeline.Plugins.Articles.Cleaning;
using Pipeline.Plugins.Articles.Metadata;
using Pipeline.Plugins.Articles.Reading;
using Pipeline.Plugins.Articles.Splitting;
using Pipeline.Testing;

namespace Pipeline.Plugins.Articles.Tests.Conformance;

/// <summary>The repository's sample uploads, unread or as the first steps leave them.</summary>
internal static class Samples
{
    private static readonly TestStep[] Steps = [TestStep.Of<ReadRequest>(), TestStep.Of<CleanRequest>(), TestStep.Of<SplitRequest>(), TestStep.Of<MetadataRequest>()];

    internal static TestInput Unread(string name) => TestInput.Unread(File.ReadAllBytes(Path.Combine(Articles.Repository, "samples", "inbox", name)), name);

    /// <summary>A sample after the first <paramref name="steps"/> steps; of several documents the first.</summary>
    internal static TestInput After(int steps, string name)
    {
        var input = Unread(name);
        return input with { Document = TestPipeline.Of(Steps[..steps]).RunAsync(input).GetAwaiter().GetResult().Documents[0] };
    }
}
