using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Pipeline.Core.Stores;
using Pipeline.FunctionsHost.Worker;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>Both hosts run one pipeline: what the samples become does not depend on who ran it.</summary>
public sealed partial class SampleTests(PublishedApp app, OwnAzuriteFixture azurite) : IClassFixture<OwnAzuriteFixture>
{
    private static readonly string[] Compared = [Containers.Results, Containers.Articles];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_samples_give_the_same_bytes_as_the_command_line()
    {
        using var folder = new TemporaryFolder();
        var samples = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "samples", "inbox"));
        Directory.CreateDirectory(folder.In(Containers.Inbox));
        foreach (var sample in samples)
            File.Copy(sample, folder.In(Containers.Inbox, Path.GetFileName(sample)));
        await RunCommandLineAsync(folder.Path);
        await azurite.OpenEmptyAsync();
        var connection = await azurite.ConnectionStringAsync();
        await using var session = await WorkerSession.StartAsync(app, connection, ("SweepMinimumAge", "00:00:00"));
        foreach (var sample in samples)
        {
            await new BlobContainerClient(connection, Containers.Inbox).GetBlobClient(Path.GetFileName(sample)).UploadAsync(sample, Stop);
            var outcome = await session.AnnounceAsync(Path.GetFileName(sample), Stop);
            Assert.True(outcome.IsSuccess, outcome.Error);
        }

        // Parts that have just come are put together by the sweep.
        Assert.True((await session.Worker.InvokeAsync(new TriggerInput.Timer("SweepInbox"), Stop)).IsSuccess);

        var expected = await ContentsAsync(BlobStores.Open(folder.Path));
        var actual = await ContentsAsync(session.Store);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.Equal(file.Value, actual[file.Key]));
        Assert.Equal(28, expected.Keys.Count(name => name.StartsWith(Containers.Results, StringComparison.Ordinal)));
    }

    private static async Task RunCommandLineAsync(string store)
    {
        var program = typeof(SampleTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Cli")
            .Value!;
        var start = new ProcessStartInfo("dotnet", [program, "run", "--store", store])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var run = Process.Start(start)!;
        var text = run.StandardOutput.ReadToEndAsync(Stop);
        var errors = run.StandardError.ReadToEndAsync(Stop);
        await run.WaitForExitAsync(Stop);

        // One sample is a photograph and is rejected.
        Assert.True(run.ExitCode == 1, $"{await text}{await errors}");
    }

    private static async Task<SortedDictionary<string, string>> ContentsAsync(IBlobStore store)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var container in Compared)
        {
            // What starts with an underscore depends on the order of arrival: earlier revisions and the index.
            await foreach (var blob in store.ListAsync(container, "", Stop).Where(blob => !blob.Name.StartsWith('_')))
            {
                var read = await store.ReadAsync(container, blob.Name, blob.Length, null, Stop);
                contents[$"{container}/{blob.Name}"] = Revision().Replace(Encoding.UTF8.GetString(read!.Bytes.Span), "");
            }
        }

        return contents;
    }

    // An assembled article's revision is made from the records of its parts, and those hold the media type that the upload was declared
    // with.
    [GeneratedRegex("\"revision\": \"[0-9a-f]{10}\"")]
    private static partial Regex Revision();
}
