using Azure.Monitor.OpenTelemetry.Exporter;
using Grpc.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Plugins;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// The worker process: builds the app, runs it, and turns what can be expected to go wrong at the start into one clear line and an exit
/// code.
/// </summary>
internal static class FunctionsProgram
{
    // The exit codes of the command line: 1 for what may pass, 2 for what a person must correct.
    private const int Unavailable = 1;
    private const int WrongSettings = 2;

    private const string Remedy = "Start the app with 'func start' or 'pipeline up --functions'.";
    private const string HostAddress = "Functions:Worker:HostEndpoint";

    internal static async Task<int> RunAsync(string[] args)
    {
        try
        {
            using var app = Build(args);
            app.Services.GetRequiredService<PluginCatalog>().RequireLoaded();
            await app.Services.GetRequiredService<StorageConnection>().RequireLocalServicesAsync(CancellationToken.None);
            using var connection = HostConnection.StopWhenItEnds(app.Services.GetRequiredService<IHostApplicationLifetime>());
            await app.RunAsync();
            return 0;
        }
        catch (OperationCanceledException)
        {
            // The host ended, or asked the worker to end, before the worker had started.
            return 0;
        }
        catch (ConfigurationException exception)
        {
            return Fail(WrongSettings, exception.Message);
        }
        catch (StorageAbsentException exception)
        {
            return Fail(Unavailable, exception.Message);
        }
        catch (RpcException exception)
        {
            return Fail(
                Unavailable,
                $"The Functions host does not answer ({exception.Status.StatusCode}). {Remedy}"
            );
        }
    }

    private static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        var own = Path.Combine(AppContext.BaseDirectory, PipelineConfiguration.UserFile);
        builder.Services.AddPipelineFunctions(PipelineConfiguration.Read(File.Exists(own) ? own : null));
        AddTelemetry(builder);
        // In Azure the host may load the worker into its own native process, which needs no address.
        if (builder.Configuration[HostAddress] is not { Length: > 0 } && AppContext.GetData("AZURE_FUNCTIONS_NATIVE_HOST") is null)
            throw new ConfigurationException(
                $"This program is started by the Functions host. {Remedy}"
            );
        return builder.Build();
    }

    private static void AddTelemetry(FunctionsApplicationBuilder builder)
    {
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(PipelineTelemetry.SourceName))
            .WithMetrics(metrics => metrics.AddMeter(PipelineTelemetry.MeterName));
        if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
            telemetry.UseAzureMonitorExporter(options =>
                options.Credential = StorageConnection.Credential(builder.Configuration["PipelineStorage:clientId"])
            );
    }

    private static int Fail(int code, string message)
    {
        Console.Error.WriteLine($"Pipeline.Functions: {message.ReplaceLineEndings(" ")}");
        return code;
    }
}
