using System.Diagnostics;

namespace Pipeline.Benchmarks.Starting;

/// <summary><c>pipeline run</c> with one page, from the start of the process to its end.</summary>
internal sealed class OnePage(string page) : IColdStart
{
    public string Name => "one page on the command line";

    public string Project => "Pipeline.Cli";

    public async Task<TimeSpan> MeasureAsync(string program)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-startup-");
        try
        {
            string[] arguments = [Path.Combine(program, "pipeline.dll"), "run", page, "--out", folder.FullName];
            var start = new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            var since = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            var elapsed = Stopwatch.GetElapsedTime(since);
            return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException(await output + await errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
