using System.Diagnostics;

namespace Pipeline.Core;

/// <summary>Names under which OpenTelemetry finds us.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source: one activity a step.</summary>
    public const string SourceName = "Pipeline";

    internal static readonly ActivitySource Source = new(SourceName);
}
