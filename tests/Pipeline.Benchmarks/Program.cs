using System.Globalization;
using Pipeline.Benchmarks;
using Pipeline.Benchmarks.Summaries;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["throughput", ..]:
        await Throughput.MeasureAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2_000);
        return 0;
    case ["summaries", var articles]:
        await SummaryQuality.MeasureSummariesAsync(articles);
        return 0;
    case ["keywords", var articles]:
        await SummaryQuality.MeasureKeywordsAsync(articles);
        return 0;
    case ["languages"]:
        LanguageStart.Measure();
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Pipeline.Benchmarks -- throughput [uploads, default 2000] | summaries <articles.jsonl> | keywords <articles.jsonl> | languages");
        return 2;
}
