using System.Globalization;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;

namespace Pipeline.Cli.Output;

/// <summary>One line for each ended run: for logs, pipes and watching eyes.</summary>
internal static class RunLines
{
    internal static string Of(RunReport report)
    {
        var name = Printable.Shortened(report.Upload, 80);
        if (report.Problem is { } problem)
            return $"{name}: not finished: {Printable.Line(problem)}";
        var record = report.Record!;
        var again = report.Repeated ? " (finished before)" : "";
        return record.Failure is { } failure
            ? $"{name}: {RunStates.NameOf(record.State)}{again}: {Printable.Line(failure.Message)}"
            : $"{name}: {RunStates.NameOf(record.State)}{again}{Detail(record)}";
    }

    internal static string Part(RunDocument document) => document.Part is { } part
        ? document.PartsInAll is { } all ? string.Create(CultureInfo.InvariantCulture, $"{part}/{all}") : part.ToString(CultureInfo.InvariantCulture)
        : "";

    private static string Detail(RunRecord record)
    {
        if (record.Documents.IsEmpty)
            return "";
        var first = record.Documents[0];
        var more = record.Documents.Length > 1 ? $" and {record.Documents.Length - 1} more" : "";
        var part = first.Part is null ? "" : $" (part {Part(first)})";
        var words = record.Documents.Sum(document => document.Words);
        return string.Create(CultureInfo.InvariantCulture, $": {Printable.Shortened(first.Title ?? "untitled", 90)}{part}{more}, {words} words");
    }
}
