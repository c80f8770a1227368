using System.Diagnostics;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Functions;

/// <summary>
/// A stand-in for <c>func</c> (Azure Functions Core Tools, which cannot be installed where the tests run): a shell script on a PATH of its
/// own that records its folder, arguments and environment, and waits until it is told to end. What the real one does with them is not
/// tested here.
/// </summary>
internal sealed class FuncDouble : IDisposable
{
    private const string Script =
        """
        #!/bin/sh
        [ "$1" = --version ] && echo "$FUNC_DOUBLE_VERSION" && exit 0
        cd "$FUNC_DOUBLE_RECORD" || exit 99
        echo "$OLDPWD" > folder
        printf '%s\n' "$@" > arguments
        env > environment
        echo $$ > pid
        trap 'echo > signalled; [ -f stubborn ] || exit 0' TERM INT
        echo "func double is up"
        mv pid started
        while [ ! -f exit-code ]; do sleep 0.1; [ -d "$FUNC_DOUBLE_RECORD" ] || exit 0; done
        exit "$(cat exit-code)"
        """;

    private readonly TemporaryFolder _programs = new();
    private readonly TemporaryFolder _record = new();

    internal FuncDouble(string version = "4.6.0")
    {
        var program = _programs.Write("func", Script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Environment = new Dictionary<string, string>
        {
            ["PATH"] = _programs.Path + Path.PathSeparator + PathWithoutFunc,
            ["FUNC_DOUBLE_RECORD"] = _record.Path,
            ["FUNC_DOUBLE_VERSION"] = version,
        };
    }

    /// <summary>The PATH of the tests without any folder that holds a <c>func</c>.</summary>
    internal static string PathWithoutFunc { get; } = string.Join(
        Path.PathSeparator,
        System.Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Where(folder => !File.Exists(Path.Combine(folder, "func"))));

    internal IReadOnlyDictionary<string, string> Environment { get; }

    internal string Folder => File.ReadAllText(_record.In("folder")).TrimEnd('\n');

    internal string[] Arguments => File.ReadAllLines(_record.In("arguments"));

    internal bool WasTold => File.Exists(_record.In("signalled"));

    /// <summary>What was in its environment.</summary>
    internal string? Variable(string name) => File.ReadLines(_record.In("environment"))
        .Where(line => line.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(line => line[(name.Length + 1)..])
        .FirstOrDefault();

    /// <summary>Puts it on the PATH of what is started.</summary>
    internal ProcessStartInfo WithIt(ProcessStartInfo start)
    {
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>Waits until it runs; fails when the process that is to start it ends before.</summary>
    internal async Task StartedAsync(Process starter)
    {
        while (!File.Exists(_record.In("started")))
        {
            if (starter.HasExited)
                Assert.Fail($"func was not started: {await CliProcess.EndAsync(starter)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>From now on it does not end when it is told to.</summary>
    internal void BeStubborn() => _record.Write("stubborn", "");

    internal void End(int code)
    {
        _record.Write("code", $"{code}\n");
        File.Move(_record.In("code"), _record.In("exit-code"));
    }

    /// <summary>Whether its process is still there.</summary>
    internal bool Runs()
    {
        var id = File.ReadAllText(_record.In("started")).Trim();
        using var look = Process.Start(new ProcessStartInfo("kill", ["-0", id]) { RedirectStandardError = true })!;
        look.WaitForExit();
        return look.ExitCode == 0;
    }

    public void Dispose()
    {
        if (!File.Exists(_record.In("exit-code")))
            End(0);
        _programs.Dispose();
        _record.Dispose();
    }
}
