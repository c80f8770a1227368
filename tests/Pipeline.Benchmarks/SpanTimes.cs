using System.Diagnostics;
using Pipeline.Core.Diagnostics;

namespace Pipeline.Benchmarks;

/// <summary>Adds up the spans of the pipeline by name, while it lives: the stages of uploads, not what goes on inside a stage.</summary>
internal sealed class SpanTimes : IDisposable
{
    private readonly Dictionary<string, TimeSpan> _spent = [];
    private readonly ActivityListener _listener;

    internal SpanTimes()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    internal TimeSpan On(Func<string, bool> name) => _spent.Where(pair => name(pair.Key)).Aggregate(TimeSpan.Zero, (sum, pair) => sum + pair.Value);

    public void Dispose() => _listener.Dispose();

    private void Add(Activity span)
    {
        if (span.Parent is { OperationName: not "upload" })
            return;
        lock (_spent)
            _spent[span.OperationName] = _spent.GetValueOrDefault(span.OperationName) + span.Duration;
    }
}
