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
        var store = StorageConnection.Open(configuration);
        services.AddPipeline(configuration);
        services.AddSingleton(store);
        services.AddSingleton<IUploadSource>(new StoreInbox(store));
        services.AddHostedService<ContainersAtStart>();
        return services;
    }
}
