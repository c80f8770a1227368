using System.Globalization;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>The table at the end of a run: a row for each document, and for each upload that made none.</summary>
internal static class RunTable
{
    private const int MostRows = 200;
    private const int Wide = 100;

    /// <summary>Columns of state, part, date and words.</summary>
    private const int Fixed = 9 + 4 + 10 + 5;
    private const int LongestCode = 16;

    internal static void Write(IAnsiConsole console, IReadOnlyCollection<RunReport> reports)
    {
        var rows = reports.OrderBy(report => report.Upload, StringComparer.Ordinal).SelectMany(Rows).Take(MostRows).ToArray();
        // A narrow terminal has no room for them; what failed is explained below the table anyway.
        var hasWarnings = console.Profile.Width >= Wide && rows.Any(row => row.Warnings.Length > 0);
        var columns = hasWarnings ? 7 : 6;
        var name = Math.Min(console.Profile.Width >= Wide ? 40 : 22, rows.Select(row => row.Upload.Length).DefaultIfEmpty(6).Max());
        var title = Math.Clamp(console.Profile.Width - name - Fixed - (hasWarnings ? LongestCode : 0) - (2 * columns) - 5, 12, 70);
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        foreach (var heading in new[] { "Upload", "State", "Title", "Part", "Date" })
            table.AddColumn(new TableColumn($"[bold]{heading}[/]").NoWrap().Padding(0, 2));
        table.AddColumn(new TableColumn("[bold]Words[/]").RightAligned().NoWrap().Padding(0, hasWarnings ? 2 : 0));
        if (hasWarnings)
            table.AddColumn(new TableColumn("[bold]Warnings[/]").NoWrap().Padding(0, 0));
        foreach (var row in rows)
        {
            string[] cells = [Cell(row.Upload, name), row.State, Cell(row.Title, title), row.Part, row.Date, row.Words, Cell(row.Warnings, LongestCode)];
            table.AddRow(cells.Take(columns).Select(cell => new Markup(cell)));
        }

        console.Write(table);
        if (reports.Count > MostRows)
            console.MarkupLineInterpolated($"[grey]… of {reports.Count} uploads the first {MostRows} rows are shown; 'pipeline status' counts them all.[/]");
    }

    private static IEnumerable<Row> Rows(RunReport report)
    {
        var warnings = string.Join(", ", report.Record?.Warnings.Select(warning => warning.Code).Distinct() ?? []);
        if (report.Record is not { Documents.IsEmpty: false } record)
            return [new Row(report.Upload, State(report), "", "", "", "", report.Record?.Failure?.Code ?? "")];
        return record.Documents.Select(document => new Row(
            report.Upload,
            State(report),
            document.Title ?? "",
            RunLines.Part(document),
            document.Published is { Length: >= 10 } published ? published[..10] : "",
            document.Words.ToString("N0", CultureInfo.InvariantCulture),
            warnings));
    }

    private static string State(RunReport report)
    {
        if (report.Problem is not null)
            return "[red]unfinished[/]";
        var name = RunStates.NameOf(report.Record!.State);
        return report.Record.State switch
        {
            RunState.Succeeded => $"[green]{name}[/]",
            RunState.Rejected => $"[yellow]{name}[/]",
            RunState.Faulted => $"[red]{name}[/]",
            _ => $"[grey]{name}[/]",
        };
    }

    private static string Cell(string text, int longest) => Markup.Escape(Printable.Shortened(text, longest));

    private sealed record Row(string Upload, string State, string Title, string Part, string Date, string Words, string Warnings);
}
