using System.Collections.Concurrent;
using System.Globalization;
using Pipeline.Core.Index;
using Pipeline.Core.Running;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Watching;

/// <summary>What a watch remembers between two looks: 8 bytes for every finished run, and what it said of uploads that could not be worked on.</summary>
internal sealed class InboxLook(IUploadSource source, IBlobStore store, UploadRunner uploads, TimeProvider time, Action<RunReport> ended)
{
    private readonly IndexPace _index = new(time);
    private readonly ConcurrentDictionary<ulong, byte> _finished = new();
    private readonly ConcurrentDictionary<ulong, string> _problems = new();

    private string? _seriesProblem;

    internal bool IsPrepared { get; private set; }

    internal async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await store.EnsureContainersAsync(Containers.All, cancellationToken);
        await foreach (var hash in uploads.Ledger.FinishedAsync(cancellationToken))
        {
            if (ulong.TryParse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var key))
                _finished.TryAdd(key, 0);
        }

        IsPrepared = true;
    }

    internal IAsyncEnumerable<UploadReference> UnfinishedAsync(CancellationToken stopping, CancellationToken cancellationToken) =>
        source.ListAsync(cancellationToken).TakeWhile(_ => !stopping.IsCancellationRequested).Where(reference => !_finished.ContainsKey(KeyOf(reference)));

    internal async Task RunAsync(UploadReference reference, CancellationToken cancellationToken)
    {
        var key = KeyOf(reference);
        try
        {
            var report = await uploads.RunAsync(reference, force: false, cancellationToken);
            if (!report.IsFinished)
                return;
            _finished.TryAdd(key, 0);
            _problems.TryRemove(key, out _);
            if (report.Repeated)
                return;
            _index.Changed();
            ended(report);
        }
        catch (StoreAccessException exception)
        {
            // It is tried again at every look, but said once.
            if (_problems.TryGetValue(key, out var said) && said == exception.Message)
                return;
            _problems[key] = exception.Message;
            ended(new RunReport(reference.Name, null, Problem: exception.Message));
        }
    }

    /// <summary>Puts together the series whose parts have rested, and makes the index anew when it is time. What a store refuses here is tried again, and said once.</summary>
    internal async Task SettleAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await uploads.Series.SettleAsync(everything: false, cancellationToken))
                _index.Changed();
            if (_index.IsTime)
                await _index.RefreshAsync(uploads.Index, cancellationToken);
            _seriesProblem = null;
        }
        catch (StoreAccessException exception)
        {
            if (_seriesProblem != exception.Message)
                ended(new RunReport(Containers.Series, null, Problem: exception.Message));
            _seriesProblem = exception.Message;
        }
    }

    /// <summary>The last word of a watch: an index of all that it did. Where the store does not answer, the next watch has it.</summary>
    internal async Task EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (IsPrepared && _index.IsDue)
                await _index.RefreshAsync(uploads.Index, cancellationToken);
        }
        catch (Exception exception) when (exception is StoreAccessException or StoreUnavailableException)
        {
            ended(new RunReport(Containers.Articles, null, Problem: exception.Message));
        }
    }

    private ulong KeyOf(UploadReference reference) => uploads.KeyOf(reference).Number;
}
