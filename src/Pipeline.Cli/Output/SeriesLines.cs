using Pipeline.Core.Running;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Output;

/// <summary>Which stories in several pages a run has put together, and where they lie.</summary>
internal static class SeriesLines
{
    private const int Most = 10;
    private const int LongestTitle = 80;

    // The store's clock need not be ours.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    internal static async Task WriteAsync(TextWriter output, IBlobStore store, IReadOnlyCollection<RunReport> reports, CancellationToken cancellationToken)
    {
        var made = reports.Where(report => !report.Repeated && report.Record is not null).Select(report => report.Record!.Started).ToArray();
        if (made.Length == 0)
            return;
        var since = made.Min() - ClockSlack;
        var changed = await SeriesCatalog.ReadAsync(store, cancellationToken).Where(series => series.Changed >= since).Take(Most + 1).ToArrayAsync(cancellationToken);
        foreach (var series in changed.Take(Most))
        {
            var missing = series.Missing is "" or "none" ? "" : $", missing {series.Missing}";
            output.WriteLine($"{Printable.Shortened(series.Title, LongestTitle)}: one article of parts {series.Parts} ({series.State}{missing}), in {Containers.Articles}/{Printable.Line(series.Series)}");
        }

        if (changed.Length > Most)
            output.WriteLine("… and more: 'pipeline series' lists them.");
    }
}
