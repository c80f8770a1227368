using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core;
using Pipeline.Core.Configuration;
using Pipeline.Core.Running;
using Pipeline.Documents;
using Pipeline.Uploads;

namespace Pipeline.Plugins.Formats.Tests;

/// <summary>The pipeline as a host has it by default: every plugin laid beside it and loaded from there.</summary>
internal static class Formats
{
    private static readonly Lazy<DocumentPipeline> ByDefault = new(() => Build([]).GetRequiredService<DocumentPipeline>());

    internal static Task<ProcessingOutcome> ProcessAsync(byte[] content, string name, string? type = null, Dictionary<string, string?>? settings = null) =>
        (settings is null ? ByDefault.Value : Build(settings).GetRequiredService<DocumentPipeline>())
            .ProcessAsync(new Upload { Container = "inbox", Name = name, ETag = "1", DeclaredMediaType = type, Content = content }, TestContext.Current.CancellationToken);

    internal static Task<ProcessingOutcome> ProcessAsync(string content, string name, string? type = null, Dictionary<string, string?>? settings = null) =>
        ProcessAsync(Encoding.UTF8.GetBytes(content), name, type, settings);

    /// <summary>A host with these settings over the defaults, or over nothing when they bring an order of their own.</summary>
    internal static ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var builder = new ConfigurationBuilder();
        if (!settings.ContainsKey("Pipeline:Steps:Order:0"))
            builder.AddConfiguration(PipelineConfiguration.Read(null));
        var configuration = builder.AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddPipeline(configuration).BuildServiceProvider();
    }

    internal static string[] Body(Document document) => [.. document.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Text.Value)];
}
