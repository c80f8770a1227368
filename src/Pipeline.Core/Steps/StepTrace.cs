using System.Collections.Immutable;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Steps;

/// <summary>Collects how long each step took and how it ended, for the record of the run.</summary>
internal sealed class StepTrace
{
    private readonly List<StepTiming> _timings = [];

    internal ImmutableArray<StepTiming> Timings => [.. _timings];

    internal void Add(string step, TimeSpan elapsed, string outcome)
    {
        var index = _timings.FindIndex(timing => timing.Step == step);
        if (index < 0)
            _timings.Add(new StepTiming(step, 1, elapsed.TotalMilliseconds, outcome));
        else
            _timings[index] = new StepTiming(step, _timings[index].Calls + 1, _timings[index].Milliseconds + elapsed.TotalMilliseconds, outcome);
    }
}
