using System.Globalization;
using Microsoft.Extensions.Configuration;
using Pipeline.Core.Configuration;

namespace Pipeline.Functions.Hosting;

/// <summary>How the sweep works; its schedule is a setting of the trigger, <c>SweepSchedule</c>.</summary>
/// <param name="MinimumAge">Uploads younger than this are left to their event.</param>
public sealed record SweepSettings(TimeSpan MinimumAge)
{
    /// <summary>Name of the app setting, a time such as <c>00:05:00</c>.</summary>
    internal const string MinimumAgeName = "SweepMinimumAge";

    private static readonly TimeSpan DefaultAge = TimeSpan.FromMinutes(5);

    /// <exception cref="ConfigurationException">The setting is no time, or less than none.</exception>
    internal static SweepSettings Read(IConfiguration configuration) =>
        configuration[MinimumAgeName] switch
        {
            null or "" => new SweepSettings(DefaultAge),
            { } text when TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var age) && age >= TimeSpan.Zero =>
                new SweepSettings(age),
            { } text => throw new ConfigurationException($"{MinimumAgeName} is '{text}', but must be a time such as 00:05:00."),
        };
}
