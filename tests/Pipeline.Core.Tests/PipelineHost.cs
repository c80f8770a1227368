using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Running;
using Pipeline.Uploads;

namespace Pipeline.Core.Tests;

/// <summary>A host over the trial plugin, as a program would build it.</summary>
internal static class PipelineHost
{
    internal static ServiceProvider Build(string[] order, Dictionary<string, string?>? settings = null, TimeProvider? time = null)
    {
        var values = new Dictionary<string, string?>(settings ?? []);
        for (var index = 0; index < order.Length; index++)
            values[$"Pipeline:Steps:Order:{index}"] = order[index];
        var services = new ServiceCollection();
        if (time is not null)
            services.AddSingleton(time);
        return services.AddPipeline(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
    }

    internal static DocumentPipeline Pipeline(string[] order, Dictionary<string, string?>? settings = null) =>
        Build(order, settings).GetRequiredService<DocumentPipeline>();

    internal static Upload Upload(string text, string name = "upload.txt") =>
        new() { Container = "inbox", Name = name, ETag = "1", Content = System.Text.Encoding.UTF8.GetBytes(text) };
}
