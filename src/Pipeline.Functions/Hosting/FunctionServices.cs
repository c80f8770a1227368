using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core;
using Pipeline.Core.Uploads;

namespace Pipeline.Functions.Hosting;

/// <summary>What the functions need.</summary>
internal static class FunctionServices
{
    internal static IServiceCollection AddPipelineFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        var storage = StorageConnection.Open(configuration);
        services.AddPipeline(configuration);
        services.AddSingleton(storage);
        services.AddSingleton(storage.Store);
        services.AddSingleton(SweepSettings.Read(configuration));
        services.AddSingleton<IUploadSource>(new StoreInbox(storage.Store));
        services.AddHostedService<ContainersAtStart>();
        if (LocalTrigger.IsOn(configuration))
            services.AddHostedService<CatchUp>();
        return services;
    }
}
