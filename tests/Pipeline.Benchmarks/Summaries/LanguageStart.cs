using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Benchmarks.Summaries;

/// <summary>
/// What the languages cost a process that starts and has read its first text from a stream: from that text to its language, with the compiler's time on code
/// that it sees for the first time; and how much of that is left when the code is there and only the tables are read anew. Each run is a process of its own.
/// </summary>
internal static class LanguageStart
{
    internal const string Once = "languages-once";

    private const string Text = "The council said on Friday that it would not close the bridge before the end of the year, although the “repairs” have cost more.";
    private const int Processes = 9;
    private const int Rounds = 2_000;

    internal static void Measure()
    {
        var runs = Enumerable.Range(0, Processes).Select(_ => RunOnce()).ToArray();
        Console.WriteLine($"{Processes} processes, each with its first text; milliseconds: fewest, median, most");
        Tell("the first text, its compilation included", 0, "ms");
        Tell("  of that by processor time", 1, "ms");
        Tell("  of that in the compiler", 2, "ms");
        Tell("  methods compiled", 3, "");
        Tell("the tables anew and a text, all compiled", 4, "ms");
        Tell("then texts a second", 5, "");

        void Tell(string what, int column, string unit)
        {
            var sorted = runs.Select(run => run[column]).Order().ToArray();
            Console.WriteLine($"  {what,-42} {sorted[0],8:0.##} {sorted[Processes / 2],8:0.##} {sorted[^1],8:0.##} {unit}");
        }
    }

    /// <summary>Prints the figures of this process, apart by spaces.</summary>
    internal static void MeasureOnce()
    {
        // What measuring and streams cost the first time, and the plugin's assembly itself, are no language's.
        var text = Console.In.ReadToEnd();
        Cost(() => _ = typeof(DetectedLanguage).Assembly.FullName);
        var first = Cost(() => LanguageDetector.Detect(text));
        var again = Cost(() => LanguageDetector.Detect(text, LanguageModel.Load()));
        var rest = Cost(() =>
        {
            for (var round = 0; round < Rounds; round++)
                LanguageDetector.Detect(text);
        });
        Console.WriteLine($"{first.Wall} {first.Processor} {first.Compiler} {first.Methods} {again.Wall} {Rounds / rest.Wall * 1000}");
    }

    private static double[] RunOnce()
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(LanguageStart).Assembly.GetName().Name! + (OperatingSystem.IsWindows() ? ".exe" : ""));
        using var process = Process.Start(new ProcessStartInfo(program, [Once]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.Write(Text);
        process.StandardInput.Close();
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
    }

    private static (double Wall, double Processor, double Compiler, int Methods) Cost(Action work)
    {
        var (processor, compiler, methods) = (Environment.CpuUsage.TotalTime, JitInfo.GetCompilationTime(currentThread: true), JitInfo.GetCompiledMethodCount(currentThread: true));
        var started = Stopwatch.GetTimestamp();
        work();
        var wall = Stopwatch.GetElapsedTime(started);
        return (
            wall.TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            (JitInfo.GetCompilationTime(currentThread: true) - compiler).TotalMilliseconds,
            (int)(JitInfo.GetCompiledMethodCount(currentThread: true) - methods));
    }
}
