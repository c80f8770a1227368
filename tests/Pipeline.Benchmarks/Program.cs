using System.Globalization;
using Pipeline.Benchmarks;
using Pipeline.Benchmarks.Extraction;
using Pipeline.Benchmarks.FunctionsApp;
using Pipeline.Benchmarks.Starting;
using Pipeline.Benchmarks.Summaries;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["throughput", .. var rest]:
        await Throughput.MeasureAsync(rest is [var uploads, ..] ? int.Parse(uploads, CultureInfo.InvariantCulture) : 2_000);
        return 0;
    case ["burst", .. var rest]:
        await Burst.MeasureAsync(rest is [var burst, ..] ? int.Parse(burst, CultureInfo.InvariantCulture) : 200);
        return 0;
    case ["startup", .. var rest]:
        await Startup.MeasureAsync(rest is [var runs, ..] ? int.Parse(runs, CultureInfo.InvariantCulture) : 10);
        return 0;
    case ["quality", var folder]:
        await Quality.MeasureAsync(folder);
        return 0;
    case ["speed", var folder]:
        await Speed.MeasureAsync(folder);
        return 0;
    case ["memory", var folder, var contender]:
        await Speed.MeasureMemoryAsync(folder, contender);
        return 0;
    case ["summaries", var articles]:
        await SummaryQuality.MeasureSummariesAsync(articles);
        return 0;
    case ["summaries", var articles, var program]:
        ExtractedSummaries.Measure(articles, program);
        return 0;
    case ["keywords", var articles]:
        await SummaryQuality.MeasureKeywordsAsync(articles);
        return 0;
    case ["languages"]:
        LanguageStart.Measure();
        return 0;
    case [LanguageStart.Once]:
        LanguageStart.MeasureOnce();
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project tests/Pipeline.Benchmarks --
              throughput [uploads, default 2000]   the whole pipeline over the samples
              burst [uploads, default 200]         many uploads at once through the real triggers and the published Functions app
              startup [runs, default 10]           from the start of a process to its first result, compiled ahead of time and not
              quality <data folder>                body, title, author and date against gold
              speed <data folder>                  pages a second on one core, beside SmartReader and a bare parse
              summaries <articles.jsonl>           ROUGE against human summaries, articles a second
              summaries <articles.jsonl> <pipeline>  the same through the program pipeline
              keywords <articles.jsonl>            keywords against those that people gave
              languages                            the first text of a process: tables, and compilation of their code
            """);
        return 2;
}
