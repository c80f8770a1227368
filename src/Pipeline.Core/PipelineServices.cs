using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Configuration;
using Pipeline.Core.Diagnostics;
using Pipeline.Core.Operations;
using Pipeline.Core.Plugins;
using Pipeline.Core.Running;
using Pipeline.Core.Steps;
using Pipeline.Core.Steps.Behaviors;
using Pipeline.Core.Watching;

namespace Pipeline.Core;

/// <summary>Puts the pipeline into a host's services.</summary>
public static class PipelineServices
{
    /// <summary>Reads the section <c>Pipeline</c>, loads the plugins, and adds <see cref="DocumentPipeline"/>, <see cref="PipelineRunner"/> and <see cref="InboxWatcher"/>.</summary>
    /// <exception cref="ConfigurationException">A key or value is wrong, a step is unknown or brought by two plugins.</exception>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var options = PipelineConfiguration.Bind(configuration);
        var catalog = PluginCatalog.Load(options.Plugins);
        var definition = PipelineDefinition.Build(catalog, options, configuration);
        foreach (var step in definition.All)
            services.AddStep(step);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddMetrics();
        services.AddSingleton<PipelineMetrics>();
        services.AddSingleton(options);
        services.AddSingleton(catalog);
        services.AddSingleton(definition);
        services.AddSingleton<InboxWatcher>();
        services.AddSingleton(provider => new PipelineRunner(
            provider.GetRequiredService<DocumentPipeline>(),
            options,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<PipelineMetrics>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => new DocumentPipeline(
            definition, options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddOperations();
        services.AddScoped<StepCall>();
        services.AddScoped(provider => new StepInvoker(
            provider.GetRequiredService<IMediator>(),
            provider.GetRequiredService<StepCall>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<PipelineMetrics>(),
            provider.GetRequiredService<ILogger<StepInvoker>>()));
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        return services;
    }

    private static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<Ingestion>();
        services.AddSingleton<UploadSelector>();
        services.AddSingleton<Replayer>();
        services.AddSingleton(provider => new Sweeper(
            provider.GetRequiredService<PipelineRunner>(),
            provider.GetRequiredService<Replayer>(),
            provider.GetRequiredService<UploadSelector>(),
            provider.GetRequiredService<PipelineMetrics>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Sweeper>>()));
        services.AddSingleton(provider => new PoisonedUploads(
            provider.GetRequiredService<PipelineRunner>(),
            provider.GetRequiredService<PipelineMetrics>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PoisonedUploads>>()));
    }
}
