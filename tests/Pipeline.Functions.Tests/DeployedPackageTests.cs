using System.IO.Compression;
using System.Text.Json;
using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests;

/// <summary>The package that <c>azd deploy</c> uploads: what it publishes, as a zip with the files at its root.</summary>
public sealed class DeployedPackageTests(PublishedApp app) : IDisposable
{
    // 38 MB when this was written. A second copy of anything large, or a runtime, goes beyond.
    private const long MaxBytes = 50_000_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_holds_what_the_host_and_the_worker_look_for()
    {
        var path = _folder.In("app.zip");
        var stop = TestContext.Current.CancellationToken;
        await ZipFile.CreateFromDirectoryAsync(await app.FolderAsync(), path, CompressionLevel.Optimal, includeBaseDirectory: false, stop);
        await using var package = await ZipFile.OpenReadAsync(path, stop);
        var names = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(names, name => name.Contains('\\', StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name.EndsWith("local.settings.json", StringComparison.Ordinal));
        Assert.Equal(RepositoryFiles.Read("host.json"), Text(package, "host.json"));
        var worker = Json(package, "worker.config.json").GetProperty("description");
        Assert.Contains(worker.GetProperty("defaultWorkerPath").GetString()!, names);
        var functions = Json(package, "functions.metadata").EnumerateArray().Select(function => function.GetProperty("name").GetString());
        Assert.Equal(
            ["IngestArticle", "IngestArticleLocal", "PoisonedUpload", "Replay", "Status", "SweepInbox"],
            functions.Order(StringComparer.Ordinal)
        );
        Assert.All(
            Json(package, "extensions.json").GetProperty("extensions").EnumerateArray(),
            extension => Assert.Contains(extension.GetProperty("hintPath").GetString()!["./".Length..], names)
        );
        Assert.Contains(".azurefunctions/function.deps.json", names);
        AssertPlugins(package, names);
        Assert.InRange(new FileInfo(path).Length, 1, MaxBytes);
    }

    private static void AssertPlugins(ZipArchive package, HashSet<string> names)
    {
        var manifests = names.Where(name => name.EndsWith("/plugin.json", StringComparison.Ordinal)).ToArray();
        Assert.Equal(Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, "src", "plugins")).Length, manifests.Length);
        foreach (var manifest in manifests)
        {
            var plugin = Json(package, manifest);
            Assert.Equal($"plugins/{plugin.GetProperty("id").GetString()}/plugin.json", manifest);
            Assert.Contains(manifest.Replace("plugin.json", plugin.GetProperty("entry").GetString(), StringComparison.Ordinal), names);
        }
    }

    private static JsonElement Json(ZipArchive package, string name) => JsonElement.Parse(Text(package, name));

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
