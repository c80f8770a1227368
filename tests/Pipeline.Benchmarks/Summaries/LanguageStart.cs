using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Benchmarks.Summaries;

/// <summary>What the languages cost a process that starts: the tables, apart from the compiler's time on code it sees for the first time. Wall time, for a quiet machine.</summary>
internal static class LanguageStart
{
    private const string Text = "The council said on Friday that it would not close the bridge before the end of the year, although the repairs have cost more.";
    private const int Rounds = 2_000;

    internal static void Measure()
    {
        // What measuring costs the first time, and the plugin itself, are no language's.
        Cost(() => _ = typeof(LanguageModel).Assembly.FullName);
        var compiled = Cost(() => RuntimeHelpers.RunClassConstructor(typeof(LanguageModel).TypeHandle));
        var tables = Cost(() => LanguageModel.Load());
        var first = Cost(() => LanguageDetector.Detect(Text));
        var rest = Cost(() =>
        {
            for (var round = 0; round < Rounds; round++)
                LanguageDetector.Detect(Text);
        });
        Console.WriteLine($"tables {tables.TotalMilliseconds:0.0} ms, {compiled.TotalMilliseconds:0.0} ms where their code is compiled first; first text with its compilation {first.TotalMilliseconds:0.0} ms, then {Rounds / rest.TotalSeconds:0} texts a second");
    }

    private static TimeSpan Cost(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started);
    }
}
