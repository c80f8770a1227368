using System.Diagnostics;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Diagnostics;

/// <summary>The spans of a run: <c>upload</c>, and below it <c>claim</c>, <c>read</c>, <c>step &lt;id&gt;</c>, <c>render</c>, <c>store</c>, <c>series</c> and <c>record</c>; behind all uploads <c>series</c> and <c>index</c>.</summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new(PipelineTelemetry.SourceName);

    internal static Activity? Upload(string container, UploadReference reference)
    {
        var span = Source.StartActivity("upload", ActivityKind.Consumer);
        span?.SetTag("pipeline.upload", $"{container}/{reference.Name}").SetTag("pipeline.upload.bytes", reference.Length);
        return span;
    }

    internal static Activity? Stage(string name) => Source.StartActivity(name);

    internal static Activity? Step(string id, string upload) =>
        Source.StartActivity($"step {id}")?.SetTag("pipeline.step", id).SetTag("pipeline.upload", upload);

    internal static void EndStep(this Activity? span, string outcome) =>
        span?.SetTag("pipeline.outcome", outcome).SetStatus(outcome is "success" or "rejected" ? ActivityStatusCode.Ok : ActivityStatusCode.Error, outcome);

    internal static void EndUpload(this Activity? span, RunReport report)
    {
        if (span is null || report.Record is not { } record)
            return;
        span.SetTag("pipeline.outcome", report.Repeated ? "repeated" : RunStates.NameOf(record.State)).SetTag("pipeline.attempt", record.Attempt);
        if (record.Documents.Length > 0)
            span.SetTag("pipeline.documents", record.Documents.Length);
        if (record.Documents is [{ Part: { } part }, ..])
            span.SetTag("pipeline.part", part);
        if (record.Failure is { } failure)
            span.SetTag("pipeline.failure", failure.Code);
        span.SetStatus(record.State == RunState.Faulted ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
    }
}
