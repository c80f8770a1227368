using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;

namespace Pipeline.Cli.Output;

/// <summary>JSON on standard output, for programs.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Write(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));

    internal static object Of(RunReport report) => new { report.Upload, State = report.Problem is null ? RunStates.NameOf(report.Record!.State) : "unfinished", report.Repeated, report.Problem, Run = report.Record };
}
