using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
var own = Path.Combine(AppContext.BaseDirectory, PipelineConfiguration.UserFile);
builder.Services.AddPipelineFunctions(PipelineConfiguration.Read(File.Exists(own) ? own : null));

var telemetry = builder.Services.AddOpenTelemetry()
    .UseFunctionsWorkerDefaults()
    .WithTracing(tracing => tracing.AddSource(PipelineTelemetry.SourceName))
    .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.MeterName));
if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
    telemetry.UseAzureMonitorExporter(options => options.Credential = StorageConnection.Credential(builder.Configuration["PipelineStorage:clientId"]));

await builder.Build().RunAsync();
