using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;

var services = new ServiceCollection().AddPipeline(PipelineConfiguration.Read(null)).BuildServiceProvider();
foreach (var plugin in services.GetRequiredService<PluginCatalog>().Plugins)
    Console.WriteLine($"{plugin.Manifest?.Id} {plugin.Refusal ?? "loaded"}");
return 0;
