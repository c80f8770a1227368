using System.ClientModel;
using System.Globalization;

namespace Pipeline.Plugins.LanguageModel.Asking;

/// <summary>How long to wait before asking again.</summary>
internal static class WaitAsked
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>What the header Retry-After asks for, in seconds or as a date; else longer at every attempt.</summary>
    internal static TimeSpan After(Exception exception, int attempt, DateTimeOffset now)
    {
        if (exception is ClientResultException refused && refused.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var asked) == true && asked is not null)
        {
            if (double.TryParse(asked, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < TimeSpan.MaxValue.TotalSeconds)
                return TimeSpan.FromSeconds(seconds);
            if (DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
                return date > now ? date - now : TimeSpan.Zero;
        }

        return First * Math.Pow(2, attempt);
    }
}
