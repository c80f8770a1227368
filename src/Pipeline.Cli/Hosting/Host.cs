using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Core;
using Pipeline.Core.Configuration;

namespace Pipeline.Cli.Hosting;

/// <summary>Builds the services of a command from the configuration and its options.</summary>
internal static class Host
{
    internal static ServiceProvider Build(string? configFile, int? jobs, bool verbose)
    {
        var builder = new ConfigurationBuilder().AddConfiguration(PipelineConfiguration.Read(configFile));
        if (jobs is { } count)
            builder.AddInMemoryCollection([KeyValuePair.Create("Pipeline:Runs:Concurrency", (string?)count.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        var services = new ServiceCollection();
        services.AddPipeline(builder.Build());
        services.AddLogging(logging => logging
            .SetMinimumLevel(verbose ? LogLevel.Debug : LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddTelemetry();
        var provider = services.BuildServiceProvider();
        provider.StartTelemetry();
        return provider;
    }
}
