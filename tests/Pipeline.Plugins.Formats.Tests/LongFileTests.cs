using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;
using Pipeline.Tests.Support;

namespace Pipeline.Plugins.Formats.Tests;

public sealed class LongFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Three_hundred_megabytes_under_another_name_are_refused_by_their_length()
    {
        var stop = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(_folder.In("in"));
        await using (var file = File.Create(_folder.In("in", "report.pdf")))
            file.SetLength(300_000_000);
        await using var host = Formats.Build([]);
        var before = GC.GetTotalAllocatedBytes();

        var source = new LocalFiles([_folder.In("in")], _folder.In("out"));
        var report = Assert.Single(await host.GetRequiredService<PipelineRunner>().RunAsync(source, new FolderBlobStore(_folder.In("out")), new RunRequest(), stop, stop).ToListAsync(stop));

        Assert.Equal((RunState.Rejected, "too-large"), (report.Record!.State, report.Record.Failure!.Code));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200_000_000);
    }
}
