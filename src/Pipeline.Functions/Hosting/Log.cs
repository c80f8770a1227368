using Microsoft.Extensions.Logging;

namespace Pipeline.Functions.Hosting;

/// <summary>Everything that the app itself logs, with its event id: 5xx.</summary>
internal static partial class Log
{
    [LoggerMessage(500, LogLevel.Error, "The containers could not be checked or created: {Reason}")]
    internal static partial void ContainersUnprepared(this ILogger logger, string reason);

    [LoggerMessage(501, LogLevel.Error, "The inbox cannot be watched; trying again in {Seconds:0} s. {Reason}")]
    internal static partial void CatchUpRefused(this ILogger logger, double seconds, string reason);
}
