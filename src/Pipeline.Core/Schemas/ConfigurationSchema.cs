using System.Text.Json.Nodes;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;

namespace Pipeline.Core.Schemas;

/// <summary>The JSON schema of a configuration file, for editors: everything that can be set, the options of the loaded plugins' steps included.</summary>
public static class ConfigurationSchema
{
    /// <summary>The schema for a host with these plugins. Steps of other plugins may be named, too: a file can be older or newer than the schema.</summary>
    public static string Write(PluginCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var summaries = new XmlSummaries();
        var options = new OptionsSchema(summaries);
        var pipeline = options.Of(typeof(PipelineOptions));
        var steps = pipeline["properties"]![nameof(PipelineOptions.Steps)]!["properties"]!.AsObject();
        var known = catalog.Plugins.SelectMany(plugin => plugin.Steps).OrderBy(step => step.Attribute.Id, StringComparer.Ordinal).ToArray();
        var own = new JsonObject();
        foreach (var step in known.Where(step => step.Attribute.Options is not null))
            own[step.Attribute.Id] = options.Of(step.Attribute.Options!);
        steps["Options"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Options of the steps, by their ids.",
            ["properties"] = own,
            ["additionalProperties"] = new JsonObject { ["type"] = "object" },
        };
        steps[nameof(StepOptions.Order)]!["items"] = Ids(known.Select(step => step.Attribute.Id).Prepend("read"));
        steps[nameof(StepOptions.Readers)]!["items"] = Ids(known.Where(step => step.Reader is not null).Select(step => step.Attribute.Id));
        return SchemaJson.Write("Configuration of Pipeline", new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" }, [PipelineOptions.Section] = pipeline },
            ["additionalProperties"] = false,
        });
    }

    private static JsonObject Ids(IEnumerable<string> known) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. known.Select(id => JsonValue.Create(id))]) },
            new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9-]+\\.[a-z0-9.-]+$" }),
    };
}
