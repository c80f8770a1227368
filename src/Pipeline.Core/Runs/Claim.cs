using Microsoft.Extensions.Logging;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Runs;

/// <summary>
/// A run that is ours for as long as we give signs of life. When the claim is lost, <see cref="Lost"/> is cancelled and nothing more may be
/// written. Dispose stops the signs.
/// </summary>
internal sealed class Claim : IAsyncDisposable
{
    private readonly RunLedger _ledger;
    private readonly RunKey _key;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Task _beat;
    private RunRecord _record;
    private string _etag;

    internal Claim(RunLedger ledger, RunKey key, ClaimAttempt.Taken taken, TimeProvider time, ILogger logger)
    {
        (_ledger, _key, _time, _logger) = (ledger, key, time, logger);
        (_record, _etag) = (taken.Record, taken.ETag);
        _beat = BeatAsync();
    }

    internal CancellationToken Lost => _lost.Token;

    internal RunRecord Record => _record;

    /// <summary>Writes the last word on the run. False when the claim was lost meanwhile: then the word is another's.</summary>
    internal Task<bool> FinishAsync(RunRecord record, CancellationToken cancellationToken) => WriteAsync(record, cancellationToken);

    /// <summary>Gives the run back at once, for whoever comes next.</summary>
    internal Task<bool> ReleaseAsync(CancellationToken cancellationToken) =>
        WriteAsync(_record with { ClaimedUntil = _time.GetUtcNow(), Attempt = _record.Attempt - 1 }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beat;
        _stop.Dispose();
        _lost.Dispose();
        _turn.Dispose();
    }

    private async Task BeatAsync()
    {
        while (true)
        {
            // Nearly every run ends before its first beat: that must cost no exception.
            await Task.Delay(_ledger.ClaimDuration / 3, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_stop.IsCancellationRequested || !await TryRenewAsync())
                return;
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            return await WriteAsync(_ledger.Renewed(_record), _stop.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception exception) when (exception is StoreUnavailableException or StoreAccessException)
        {
            // The next beat may get through; past the claim's end nobody may rely on it any more.
            return _record.ClaimedUntil > _time.GetUtcNow() || await LoseAsync();
        }
    }

    private async Task<bool> WriteAsync(RunRecord record, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Once the last word is written, a late sign of life must not take it back.
            if (_record.State != RunState.Running || await _ledger.PutAsync(_key, record, _etag, cancellationToken) is not { } etag)
                return await LoseAsync();
            (_record, _etag) = (record, etag);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> LoseAsync()
    {
        if (_record.State == RunState.Running)
            _logger.ClaimLost(_key.Upload);
        await _lost.CancelAsync();
        return false;
    }
}
