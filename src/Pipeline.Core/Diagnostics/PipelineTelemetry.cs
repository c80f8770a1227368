namespace Pipeline.Core.Diagnostics;

/// <summary>Names under which OpenTelemetry finds us. Nothing that is told there holds text of an article or a name of a person in it.</summary>
public static class PipelineTelemetry
{
    /// <summary>Name of the one activity source: a span for each upload, and below it one for each step and each stage around the steps.</summary>
    public const string SourceName = "Pipeline";

    /// <summary>Name of the one meter.</summary>
    public const string MeterName = "Pipeline";
}
