using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pipeline.Core.Operations;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Diagnostics;

/// <summary>What is counted and measured. Tags hold step ids and outcomes, so that their number stays small.</summary>
internal sealed class PipelineMetrics
{
    private readonly Counter<long> _uploads;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _recovered;
    private readonly Counter<long> _poisoned;
    private readonly Gauge<long> _stuck;
    private readonly Gauge<long> _series;
    private readonly Histogram<double> _uploadDuration;
    private readonly Histogram<double> _stepDuration;
    private readonly Histogram<double> _queueAge;

    public PipelineMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(PipelineTelemetry.MeterName);
        _uploads = meter.CreateCounter<long>("pipeline.uploads", "{upload}", "Uploads whose run ended, by outcome.");
        _retries = meter.CreateCounter<long>("pipeline.retries", "{retry}", "What was tried again: a step, the store, a run left behind.");
        _bytes = meter.CreateCounter<long>("pipeline.bytes", "By", "Bytes of uploads read.");
        _recovered = meter.CreateCounter<long>("pipeline.sweep.recovered", "{upload}", "Uploads that nobody had finished and a sweep did.");
        _poisoned = meter.CreateCounter<long>("pipeline.poisoned", "{upload}", "Uploads that a trigger gave up on.");
        _stuck = meter.CreateGauge<long>("pipeline.runs.stuck", "{run}", "Runs under way without a sign of life, when the last sweep began.");
        _series = meter.CreateGauge<long>("pipeline.series", "{series}", "Series by state, when the last sweep ended.");
        _uploadDuration = meter.CreateHistogram<double>("pipeline.upload.duration", "s", "From claim to last word of a run.");
        _stepDuration = meter.CreateHistogram<double>("pipeline.step.duration", "s", "One step over one document.");
        _queueAge = meter.CreateHistogram<double>("pipeline.queue.age", "s", "From the writing of an upload to its claim.");
    }

    internal void UploadEnded(RunReport report, TimeSpan elapsed)
    {
        if (report is not { Record: { State: not RunState.Running } record, Repeated: false })
            return;
        var outcome = new KeyValuePair<string, object?>("pipeline.outcome", RunStates.NameOf(record.State));
        _uploads.Add(1, outcome);
        _uploadDuration.Record(elapsed.TotalSeconds, outcome);
    }

    internal void StepEnded(string step, string outcome, TimeSpan elapsed) =>
        _stepDuration.Record(elapsed.TotalSeconds, new TagList { { "pipeline.step", step }, { "pipeline.outcome", outcome } });

    internal void UploadTaken(TimeSpan age) => _queueAge.Record(Math.Max(0, age.TotalSeconds));

    internal void UploadRead(long bytes) => _bytes.Add(bytes);

    internal void StepRetried(string step) => _retries.Add(1, new TagList { { "pipeline.retry", "step" }, { "pipeline.step", step } });

    internal void StoreRetried() => _retries.Add(1, new TagList { { "pipeline.retry", "store" } });

    internal void RunTakenOver() => _retries.Add(1, new TagList { { "pipeline.retry", "run" } });

    internal void Swept(SweepReport report, IReadOnlyDictionary<string, int> series)
    {
        _recovered.Add(report.Recovered);
        _stuck.Record(report.Stuck);
        foreach (var (state, count) in series)
            _series.Record(count, new KeyValuePair<string, object?>("pipeline.state", state));
    }

    internal void Poisoned() => _poisoned.Add(1);
}
