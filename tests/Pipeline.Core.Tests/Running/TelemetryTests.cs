using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Operations;
using Pipeline.Core.Running;
using Pipeline.Core.Runs;
using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Core.Uploads;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Running;

/// <summary>What OpenTelemetry would see of a run, collected in memory.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Secret = "quite-a-secret-of-the-text";

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measurements = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_upload_is_a_span_with_its_stages_and_steps_below_it()
    {
        await RunAsync(("a.txt", "two words"));

        var upload = Assert.Single(_spans, span => span.OperationName == "upload");
        var below = _spans.Where(span => span.ParentSpanId == upload.SpanId).OrderBy(span => span.StartTimeUtc).Select(span => span.OperationName);
        Assert.Equal(["claim", "read", "step trial.read", "step trial.behave", "render", "store", "series", "record"], below);
        Assert.Equal("inbox/a.txt", upload.GetTagItem("pipeline.upload"));
        Assert.Equal("succeeded", upload.GetTagItem("pipeline.outcome"));
        Assert.Equal(1, upload.GetTagItem("pipeline.documents"));
    }

    [Fact]
    public async Task A_fault_marks_the_spans_of_its_step_and_upload()
    {
        await RunAsync(("a.txt", "throw"));

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(_spans, span => span.OperationName == "upload").Status);
        Assert.Contains(_spans, span => span.OperationName == "step trial.behave" && span.Status == ActivityStatusCode.Error);
    }

    [Fact]
    public async Task Uploads_steps_bytes_and_waits_are_measured()
    {
        await RunAsync(("a.txt", "two words"), ("b.txt", "throw"), ("c.txt", "reject"), ("d.txt", "transient-twice"));

        Assert.Equal(
            ["pipeline.outcome=faulted", "pipeline.outcome=rejected", "pipeline.outcome=succeeded", "pipeline.outcome=succeeded"],
            _measurements.Where(one => one.Name == "pipeline.uploads").Select(one => one.Tags).Order());
        Assert.Equal(35, _measurements.Where(one => one.Name == "pipeline.bytes").Sum(one => one.Value));
        Assert.Equal(4, _measurements.Count(one => one.Name == "pipeline.queue.age"));
        // Twice for what was not ready, once for what threw.
        Assert.Equal(3, _measurements.Count(one => one is { Name: "pipeline.retries", Tags: "pipeline.retry=step pipeline.step=trial.behave" }));
        Assert.Contains(_measurements, one => one is { Name: "pipeline.step.duration", Tags: "pipeline.step=trial.behave pipeline.outcome=rejected" });
    }

    [Fact]
    public async Task A_sweep_counts_what_it_recovered_and_what_was_stuck()
    {
        var store = await StoreWithAsync([("a.txt", "two words"), ("b.txt", "reject")]);

        await ListenAsync(host => host.GetRequiredService<Sweeper>().SweepAsync(TimeSpan.Zero, new StoreInbox(store), store, _ => { }, Stop, Stop));

        Assert.Equal(2, Assert.Single(_measurements, one => one.Name == "pipeline.sweep.recovered").Value);
        Assert.Equal(0, Assert.Single(_measurements, one => one.Name == "pipeline.runs.stuck").Value);
    }

    [Fact]
    public async Task A_run_without_a_sign_of_life_is_stuck_and_a_sweep_takes_it_up()
    {
        var store = await StoreWithAsync([("a.txt", "two words")]);
        await ListenAsync(host => host.GetRequiredService<PipelineRunner>().RunAsync(new StoreInbox(store), store, new RunRequest(), Stop, Stop).ToListAsync(Stop).AsTask());
        var run = await RunHistory.ListAsync(store, Stop).SingleAsync(Stop);
        var dropped = (await RunHistory.ReadAsync(store, run, Stop))! with { State = RunState.Running, Owner = "elsewhere/1/1", ClaimedUntil = DateTimeOffset.UtcNow };
        await store.PutAsync(Containers.Runs, run.Record, new BlobWrite(JsonSerializer.SerializeToUtf8Bytes(dropped, RunJson.Options), RunJson.ContentType, RunEntry.MetadataOf(dropped)), PutCondition.None, Stop);

        await ListenAsync(
            host => host.GetRequiredService<Sweeper>().SweepAsync(TimeSpan.Zero, new StoreInbox(store), store, _ => { }, Stop, Stop),
            new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(10)));

        Assert.Equal(1, Assert.Single(_measurements, one => one.Name == "pipeline.runs.stuck").Value);
        Assert.Equal(RunState.Succeeded, (await RunHistory.ListAsync(store, Stop).SingleAsync(Stop)).State);
    }

    [Fact]
    public async Task No_text_of_an_article_gets_into_telemetry()
    {
        await RunAsync(("a.txt", Secret));

        Assert.NotEmpty(_spans);
        Assert.DoesNotContain(_spans, span => span.TagObjects.Any(tag => $"{tag.Value}".Contains(Secret, StringComparison.Ordinal)));
        Assert.DoesNotContain(_measurements, one => one.Tags.Contains(Secret, StringComparison.Ordinal));
    }

    private async Task RunAsync(params (string Name, string Text)[] uploads)
    {
        var store = await StoreWithAsync(uploads);
        await ListenAsync(host => host.GetRequiredService<PipelineRunner>().RunAsync(new StoreInbox(store), store, new RunRequest(), Stop, Stop).ToListAsync(Stop).AsTask());
    }

    private async Task<FolderBlobStore> StoreWithAsync((string Name, string Text)[] uploads)
    {
        var store = new FolderBlobStore(_folder.Path);
        await store.EnsureContainersAsync(Containers.All, Stop);
        foreach (var (name, text) in uploads)
            await store.PutAsync(Containers.Inbox, name, new BlobWrite(Encoding.UTF8.GetBytes(text), "text/plain", ImmutableSortedDictionary<string, string>.Empty), PutCondition.None, Stop);
        return store;
    }

    private async Task ListenAsync(Func<ServiceProvider, Task> act, TimeProvider? time = null)
    {
        using var root = new Activity("test").Start();
        var trace = root.TraceId;
        using var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == trace ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = span => Keep(span, trace),
        };
        ActivitySource.AddActivityListener(spans);
        await using var host = PipelineHost.Build(["trial.read", "trial.behave"], time: time);
        using var meters = Listen(host.GetRequiredService<IMeterFactory>());
        await act(host);
    }

    private void Keep(Activity span, ActivityTraceId trace)
    {
        if (span.TraceId == trace)
            _spans.Enqueue(span);
    }

    private MeterListener Listen(IMeterFactory factory)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == PipelineTelemetry.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measurements.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
