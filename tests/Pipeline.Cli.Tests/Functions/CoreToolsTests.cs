using System.Text.Json;
using Pipeline.Cli.Functions;
using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests.Functions;

public sealed class CoreToolsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void On_Windows_the_endings_of_programs_are_tried_in_their_order()
    {
        _folder.Write("npm/func", "");
        _folder.Write("npm/func.cmd", "");
        _folder.Write("later/func.exe", "");

        var path = string.Join(Path.PathSeparator, _folder.In("none"), _folder.In("npm"), _folder.In("later"));
        var found = CoreTools.Find(path, ".COM;.EXE;.CMD");

        Assert.Equal(_folder.In("npm", "func.cmd"), found?.Program);
    }

    [Fact]
    public void Elsewhere_a_file_that_cannot_be_run_is_passed_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no such mode");
        _folder.Write("text/func", "");
        var program = _folder.Write("program/func", "");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var found = CoreTools.Find(string.Join(Path.PathSeparator, _folder.In("text"), _folder.In("program")), null);

        Assert.Equal(_folder.In("program", "func"), found?.Program);
        Assert.Null(CoreTools.Find(_folder.In("text"), null));
    }

    [Fact]
    public void The_settings_are_those_of_local_settings_json()
    {
        var file = Path.Combine(CliProcess.Repository, "src", "Pipeline.Functions", "local.settings.json");
        using var local = JsonDocument.Parse(File.ReadAllText(file));
        var expected = local.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(
            setting => setting.Name.Replace('.', '_'),
            setting => setting.Value.GetString()!.Replace("UseDevelopmentStorage=true", "a connection", StringComparison.Ordinal));

        var settings = new FunctionsStart(new FunctionsApp("app"), "a connection", 7071, Verbose: false).Settings;

        Assert.Equal(expected, settings.ToDictionary());
    }

    [Fact]
    public void The_command_for_PowerShell_quotes_as_PowerShell_does()
    {
        var start = new FunctionsStart(new FunctionsApp("C:\\it's an app"), "A=1;B=2;", 7072, Verbose: true);

        var lines = start.CommandLine(isPowerShell: true).Split(Environment.NewLine);

        Assert.Equal("  Set-Location 'C:\\it''s an app'", lines[0]);
        Assert.Contains("  $env:PipelineStorage = 'A=1;B=2;'", lines);
        Assert.Equal("  func start --no-build --port 7072 --verbose", lines[^1]);
    }
}
