using System.Text.Json.Nodes;
using Pipeline.Core.Runs;

namespace Pipeline.Core.Schemas;

/// <summary>How schemas are written: draft 7 of JSON Schema, which editors know best.</summary>
internal static class SchemaJson
{
    private const string Dialect = "http://json-schema.org/draft-07/schema#";

    internal static string Write(string title, JsonObject schema)
    {
        var whole = new JsonObject { ["$schema"] = Dialect, ["title"] = title };
        foreach (var (name, value) in schema)
            whole[name] = value?.DeepClone();
        return whole.ToJsonString(RunJson.Options) + "\n";
    }
}
