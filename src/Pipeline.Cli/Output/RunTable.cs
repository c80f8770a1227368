using System.Globalization;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>The table at the end of a run: a row for each document, and for each upload that made none.</summary>
internal static class RunTable
{
    private const int MostRows = 200;

    internal static void Write(IAnsiConsole console, IReadOnlyCollection<RunReport> reports)
    {
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        foreach (var heading in new[] { "Upload", "State", "Title", "Part", "Date" })
            table.AddColumn(new TableColumn($"[bold]{heading}[/]"));
        table.AddColumn(new TableColumn("[bold]Words[/]").RightAligned());
        table.AddColumn(new TableColumn("[bold]Warnings[/]"));
        table.Columns[3].NoWrap();
        table.Columns[4].NoWrap();
        foreach (var row in reports.OrderBy(report => report.Upload, StringComparer.Ordinal).SelectMany(Rows).Take(MostRows))
            table.AddRow(row.Select(cell => new Markup(cell)));
        console.Write(table);
        if (reports.Count > MostRows)
            console.MarkupLineInterpolated($"[grey]… of {reports.Count} uploads the first {MostRows} rows are shown; 'pipeline status' counts them all.[/]");
    }

    private static IEnumerable<string[]> Rows(RunReport report)
    {
        var name = Cell(Printable.Shortened(report.Upload, 40));
        var warnings = Cell(string.Join(", ", report.Record?.Warnings.Select(warning => warning.Code).Distinct() ?? []));
        var state = State(report);
        if (report.Record is not { Documents.IsEmpty: false } record)
        {
            yield return [name, state, "", "", "", "", Cell(report.Record?.Failure?.Code ?? "")];
            yield break;
        }

        foreach (var document in record.Documents)
        {
            yield return
            [
                name,
                state,
                Cell(Printable.Shortened(document.Title ?? "", 70)),
                RunLines.Part(document),
                Cell(document.Published is { Length: >= 10 } published ? published[..10] : ""),
                document.Words.ToString("N0", CultureInfo.InvariantCulture),
                warnings,
            ];
        }
    }

    private static string State(RunReport report)
    {
        if (report.Problem is not null)
            return "[red]unfinished[/]";
        var name = RunLines.StateName(report.Record!.State);
        return report.Record.State switch
        {
            RunState.Succeeded => $"[green]{name}[/]",
            RunState.Rejected => $"[yellow]{name}[/]",
            RunState.Faulted => $"[red]{name}[/]",
            _ => $"[grey]{name}[/]",
        };
    }

    private static string Cell(string text) => Markup.Escape(text);
}
