using System.Diagnostics;
using System.Reflection;
using System.Runtime;
using System.Text;
using AngleSharp.Html.Parser;
using Pipeline.Training;

namespace Pipeline.Benchmarks.Extraction;

/// <summary>
/// Pages a second on one core. All contenders take turns on each page, so that whatever else the machine does strikes them alike; the peak of memory
/// is measured for each alone, in a process of its own.
/// </summary>
internal static class Speed
{
    private static readonly (string Name, Func<CorpusPage, Task> Run)[] Contenders =
    [
        ("bare-parse", page => Task.Run(() => Parse(page))),
        ("read-and-clean", ArticleSteps.ExtractAsync),
        ("all-steps", ArticleSteps.ProcessAsync),
        ("smartreader", page => Task.Run(() => Smart(page))),
    ];

    private const int MostWarmUps = 10;
    private const int FewMethods = 10;
    private const int Rounds = 5;

    internal static async Task MeasureAsync(string folder)
    {
        var pages = Corpus.Read(folder, "html");
        // Over all pages until nobody's code is still being compiled: the last tier comes in the background and would fall into the measurement.
        var (warmUps, compiled) = (0, 0L);
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (var page in pages)
                await RunAllAsync(page, new TimeSpan[Contenders.Length], new long[Contenders.Length]);
        }
        while (++warmUps < MostWarmUps && JitInfo.GetCompiledMethodCount() - compiled > FewMethods);

        var (times, bytes) = (new TimeSpan[Contenders.Length], new long[Contenders.Length]);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var page in pages)
                await RunAllAsync(page, times, bytes);
        }

        Console.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Bytes.Length) / 1e6:0} MB, one at a time, {Rounds} times each, after all of them {warmUps} times to warm up");
        Console.WriteLine("contender        pages/s  times a bare parse  MB allocated a page  peak memory");
        var runs = Rounds * pages.Count;
        for (var index = 0; index < Contenders.Length; index++)
        {
            var rate = runs / times[index].TotalSeconds;
            Console.WriteLine($"{Contenders[index].Name,-15} {rate,8:0.0} {times[index] / times[0],19:0.00} {bytes[index] / 1e6 / runs,20:0.0}  {PeakOf(folder, Contenders[index].Name)}");
        }

        Console.WriteLine($"all steps are {times[3] / times[2]:0.00} times as fast as SmartReader alone");
    }

    /// <summary>Runs one contender alone over all pages and prints the peak of this process.</summary>
    internal static async Task MeasureMemoryAsync(string folder, string name)
    {
        var (_, run) = Contenders.Single(contender => contender.Name == name);
        foreach (var page in Corpus.Read(folder, "html"))
            await run(page);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{process.PeakWorkingSet64 / 1e6:0} MB, the pages themselves included");
    }

    private static async Task RunAllAsync(CorpusPage page, TimeSpan[] times, long[] bytes)
    {
        for (var index = 0; index < Contenders.Length; index++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var started = Environment.CpuUsage.TotalTime;
            await Contenders[index].Run(page);
            times[index] += Environment.CpuUsage.TotalTime - started;
            bytes[index] += GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }

    private static string PeakOf(string folder, string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        foreach (var argument in new[] { "memory", folder, name })
            start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        return child.StandardOutput.ReadToEnd().Trim();
    }

    private static void Parse(CorpusPage page)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Bytes.Span));
    }

    private static void Smart(CorpusPage page) =>
        new SmartReader.Reader("https://example.com/" + page.Name, Encoding.UTF8.GetString(page.Bytes.Span)).GetArticle();
}
