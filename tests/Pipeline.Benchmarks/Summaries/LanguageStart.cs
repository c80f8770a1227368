using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pipeline.Plugins.Articles.Languages;

namespace Pipeline.Benchmarks.Summaries;

/// <summary>What the languages cost a process that starts: the tables, apart from the compiler's time on code it sees for the first time.</summary>
internal static class LanguageStart
{
    private const string Text = "The council said on Friday that it would not close the bridge before the end of the year, although the repairs have cost more.";
    private const int Rounds = 2_000;

    internal static void Measure()
    {
        var started = Stopwatch.GetTimestamp();
        RuntimeHelpers.RunClassConstructor(typeof(LanguageModel).TypeHandle);
        var model = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        RuntimeHelpers.RunClassConstructor(typeof(FunctionWords).TypeHandle);
        var words = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        LanguageDetector.Detect(Text);
        var first = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
            LanguageDetector.Detect(Text);
        Console.WriteLine($"start: table of letter runs {model.TotalMilliseconds:0.0} ms, small words {words.TotalMilliseconds:0.0} ms; first text {first.TotalMilliseconds:0.0} ms, then {Rounds / Stopwatch.GetElapsedTime(started).TotalSeconds:0} texts a second");
    }
}
