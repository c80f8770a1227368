using System.Globalization;
using Pipeline.Core.Series;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>The table of series; where nobody looks, a line for each, its fields apart by tabs.</summary>
internal static class SeriesTable
{
    private const int LongestTitle = 50;
    private const int LongestRanges = 20;

    internal static void Write(TextWriter output, IReadOnlyCollection<SeriesSummary> series)
    {
        if (series.Count == 0)
            output.WriteLine("No series.");
        else if (Console.IsOutputRedirected)
            WriteLines(output, series);
        else
            WriteTable(series);
    }

    private static void WriteLines(TextWriter output, IEnumerable<SeriesSummary> series)
    {
        foreach (var one in series)
            output.WriteLine(string.Join('\t', new[] { one.Series, one.State, one.Parts, one.Missing, Changed(one), one.Title }.Select(Printable.Line)));
    }

    private static void WriteTable(IReadOnlyCollection<SeriesSummary> series)
    {
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        foreach (var heading in new[] { "Title", "State", "Parts", "Missing", "Last change", "Series" })
            table.AddColumn(new TableColumn($"[bold]{heading}[/]"));
        foreach (var one in series)
        {
            table.AddRow(
                Cell(one.Title, LongestTitle),
                one.State switch { "complete" => "[green]complete[/]", "conflict" => "[red]conflict[/]", _ => $"[yellow]{Markup.Escape(one.State)}[/]" },
                Cell(one.Parts, LongestRanges),
                Cell(one.Missing, LongestRanges),
                Changed(one),
                Markup.Escape(Printable.Line(one.Series)));
        }

        AnsiConsole.Console.Write(table);
    }

    private static string Cell(string text, int longest) => Markup.Escape(Printable.Shortened(text, longest));

    private static string Changed(SeriesSummary one) => one.Changed.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
