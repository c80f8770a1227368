using Microsoft.Extensions.Logging;

namespace Pipeline.Core.Diagnostics;

/// <summary>Everything that is logged, with its event id. 1xx steps, 2xx runs, 3xx watching, 4xx operations.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Debug, "Step {Step} on {Upload}: {Outcome} in {Milliseconds:0.0} ms")]
    internal static partial void StepEnded(this ILogger logger, string step, string upload, string outcome, double milliseconds);

    [LoggerMessage(101, LogLevel.Debug, "Step {Step} threw on {Upload}")]
    internal static partial void StepThrew(this ILogger logger, Exception exception, string step, string upload);

    [LoggerMessage(102, LogLevel.Debug, "Step {Step} on {Upload} is repeated in {Milliseconds:0} ms: {Reason}")]
    internal static partial void StepRepeated(this ILogger logger, string step, string upload, double milliseconds, string reason);

    [LoggerMessage(200, LogLevel.Information, "{Upload}: {State}")]
    internal static partial void RunEnded(this ILogger logger, string upload, string state);

    [LoggerMessage(201, LogLevel.Warning, "{Upload} is taken up again, attempt {Attempt}; {Owner} did not finish it")]
    internal static partial void RunTakenOver(this ILogger logger, string upload, int attempt, string owner);

    [LoggerMessage(202, LogLevel.Warning, "{Upload}: the claim was lost to another process; it will finish the run")]
    internal static partial void ClaimLost(this ILogger logger, string upload);

    [LoggerMessage(203, LogLevel.Warning, "{Upload}: another writer was at its results; looking again")]
    internal static partial void ResultsContended(this ILogger logger, string upload);

    [LoggerMessage(204, LogLevel.Information, "Series {Series}: others are at it; it is put together later")]
    internal static partial void SeriesContended(this ILogger logger, string series);

    [LoggerMessage(205, LogLevel.Information, "The index of articles: others are at it; it is made again later")]
    internal static partial void IndexContended(this ILogger logger);

    [LoggerMessage(300, LogLevel.Warning, "The store does not answer; trying again in {Seconds:0.0} s. {Reason}")]
    internal static partial void StoreDown(this ILogger logger, double seconds, string reason);

    [LoggerMessage(301, LogLevel.Information, "The store answers again")]
    internal static partial void StoreBack(this ILogger logger);

    [LoggerMessage(400, LogLevel.Information, "Swept: {Recovered} recovered, {Unfinished} not finished, {Stuck} runs were stuck")]
    internal static partial void Swept(this ILogger logger, int recovered, int unfinished, int stuck);

    [LoggerMessage(401, LogLevel.Error, "{Upload}: its trigger gave up on it; {Outcome}")]
    internal static partial void Poisoned(this ILogger logger, string upload, string outcome);
}
