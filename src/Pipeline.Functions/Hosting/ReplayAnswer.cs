using Pipeline.Core.Running;
using Pipeline.Core.Runs;

namespace Pipeline.Functions.Hosting;

/// <summary>What came of a request to replay.</summary>
/// <param name="DryRun">Nothing was done.</param>
/// <param name="Complete">False when time ran out: ask again for the rest.</param>
/// <param name="Uploads">Names of the uploads, the first thousand.</param>
/// <param name="Outcomes">How many ended how.</param>
internal sealed record ReplayAnswer(bool DryRun, bool Complete, IReadOnlyList<string> Uploads, IReadOnlyDictionary<string, int> Outcomes)
{
    internal const int Shown = 1_000;

    internal static IReadOnlyDictionary<string, int> NoOutcomes { get; } = new Dictionary<string, int>();

    internal static async Task<ReplayAnswer> OfAsync(IAsyncEnumerable<RunReport> reports, CancellationToken stopping)
    {
        var names = new List<string>();
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var report in reports)
        {
            var outcome = report.Record is { } record && report.Problem is null ? RunStates.NameOf(record.State) : "unfinished";
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (names.Count < Shown)
                names.Add(report.Upload);
        }

        return new ReplayAnswer(DryRun: false, Complete: !stopping.IsCancellationRequested, names, outcomes);
    }
}
