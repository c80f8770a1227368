using System.Diagnostics;
using System.Text.Json;
using Pipeline.Infra.Tests.Compiling;
using Pipeline.Tests.Support;
using Program = Pipeline.Infra.Tests.Compiling.Program;

namespace Pipeline.Infra.Tests.Images;

/// <summary>
/// The Dockerfile's build command over the Dockerfile's build context, and the program it leaves, run as the container would run it: another
/// user, every file system read-only but /tmp. Only the image around it is missing.
/// </summary>
public sealed class ReadOnlyWatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_published_program_watches_without_rights_on_a_read_only_file_system()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root on Linux can take the rights and the writable file systems away.");
        var app = await PublishAsync();
        var store = _folder.In("store");
        Directory.CreateDirectory(Path.Combine(store, "inbox"));
        await File.WriteAllTextAsync(Path.Combine(store, "inbox", "bees.txt"), Repository.Read("samples", "inbox", "rooftop-bees.txt"), Stop);

        using var watch = Process.Start(Confined(app, store))!;
        try
        {
            // What is written to the confined /tmp is seen by the process alone, so its own health check is asked inside.
            await UntilAsync(() => File.Exists(Path.Combine(store, "results", "bees.txt", "article.md")), watch);
            await UntilAsync(() => File.Exists(Path.Combine(store, "healthy")), watch);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task<string> PublishAsync()
    {
        BuildContext.CopyTo(_folder, "source");
        var file = Dockerfile.Read();
        var command = file.One("RUN").Split(' ');
        Assert.Equal("dotnet", command[0]);
        var app = _folder.In("app");
        // Compiling ahead of time and the analyzers are the business of other tests, and most of the time that a publish takes.
        string[] quick = ["-p:UseSharedCompilation=false", "-p:PublishReadyToRun=false", "-p:RunAnalyzers=false", "-v", "quiet"];
        string[] arguments = [.. command[1..].Select(word => word == "/app" ? app : word), .. quick];
        var (exit, output, error) = await Program.RunAsync(_folder.In("source"), new Dictionary<string, string>(), command[0], arguments);
        Assert.True(exit == 0, output + error);
        return app;
    }

    // Mounts of a name space of its own: everything read-only, then the store and an empty /tmp writable; then the user is changed.
    private static ProcessStartInfo Confined(string app, string store)
    {
        var file = Dockerfile.Read();
        var words = JsonSerializer.Deserialize<string[]>(file.One("ENTRYPOINT"))!.Concat(JsonSerializer.Deserialize<string[]>(file.One("CMD"))!);
        var check = JsonSerializer.Deserialize<string[]>(file.One("HEALTHCHECK").Split("CMD ")[1])!;
        var user = file.One("USER").Split(':');
        var script = $"""
            set -e
            mount -t tmpfs tmpfs /mnt
            mkdir /mnt/app /mnt/store
            mount --bind '{app}' /mnt/app
            mount --bind '{store}' /mnt/store
            chown -R {user[0]}:{user[1]} /mnt/store
            mount -o remount,ro,bind /mnt/app
            mount -o remount,ro /mnt
            mount -o remount,ro,bind /
            mount -t tmpfs -o size=64m tmpfs /tmp
            cd /mnt/app
            as() ( setpriv --reuid {user[0]} --regid {user[1]} --clear-groups --no-new-privs --bounding-set=-all env HOME=/nowhere DOTNET_EnableDiagnostics=0 "$@" )
            if as touch /usr/x /mnt/app/x 2>/dev/null; then echo 'not confined' >&2; exit 9; fi
            (until as {string.Join(' ', check.Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"))}; do sleep 0.2; done; as touch /mnt/store/healthy) &
            PIPELINE_STORE=/mnt/store as {string.Join(' ', words)}
            """;
        return new ProcessStartInfo("unshare", ["--mount", "--propagation", "private", "bash", "-c", script]);
    }

    private static async Task UntilAsync(Func<bool> done, Process watch)
    {
        var clock = Stopwatch.StartNew();
        while (!done())
        {
            Assert.False(watch.HasExited, "the watch ended");
            Assert.True(clock.Elapsed < Patience, "nothing came of it in time");
            await Task.Delay(100, Stop);
        }
    }
}
