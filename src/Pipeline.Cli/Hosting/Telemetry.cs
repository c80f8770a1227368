using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pipeline.Core.Diagnostics;

namespace Pipeline.Cli.Hosting;

/// <summary>
/// Spans, metrics and logs by OTLP, to wherever the standard variables point (OpenTelemetry specification, "OpenTelemetry Protocol Exporter"):
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its kin. Without that variable nothing is sent anywhere.
/// </summary>
internal static class Telemetry
{
    private static bool IsWanted => Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 };

    internal static void AddTelemetry(this IServiceCollection services)
    {
        if (!IsWanted)
            return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("pipeline").AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource(PipelineTelemetry.SourceName).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.MeterName).AddOtlpExporter());
        services.AddLogging(logging => logging.AddOpenTelemetry(options => options.AddOtlpExporter()));
    }

    /// <summary>Begins to listen; the services' end sends what is left.</summary>
    internal static void StartTelemetry(this ServiceProvider services)
    {
        services.GetService<TracerProvider>();
        services.GetService<MeterProvider>();
    }
}
