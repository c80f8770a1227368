using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Core.Results;
using Pipeline.Core.Runs;
using Pipeline.Core.Series.Assembly;

namespace Pipeline.Core.Schemas;

/// <summary>The JSON schemas of what is written for programs, made from the types that are written.</summary>
public static class ResultSchema
{
    private static readonly JsonSerializerOptions Json = new(RunJson.Options)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The schema of <c>article.json</c> in <c>results</c>.</summary>
    public static string Article() => Write("An article that Pipeline made of an upload", typeof(Article), ArticleJson.Format);

    /// <summary>The schema of <c>article.json</c> in <c>articles</c>.</summary>
    public static string SeriesArticle() => Write("An article that Pipeline put together from its parts", typeof(SeriesArticle), Series.Assembly.SeriesArticle.CurrentFormat);

    private static string Write(string title, Type type, string format)
    {
        var summaries = new XmlSummaries();
        var root = Json.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Described(node, context.PropertyInfo is null ? summaries.Of(context.TypeInfo.Type) : null),
        }).AsObject();
        foreach (var group in Groups(root).ToArray())
            Require(group, root);
        foreach (var node in Nodes(root).ToArray())
            DropNull(node);
        root["properties"]!["format"] = new JsonObject { ["const"] = format };
        return SchemaJson.Write(title, root);
    }

    private static JsonNode Described(JsonNode node, string? summary)
    {
        if (summary is not null && node is JsonObject schema)
            schema["description"] = summary;
        return node;
    }

    // What is null is not written, so exactly what cannot be null is always there.
    private static void Require(JsonObject group, JsonObject root)
    {
        var always = group["properties"]!.AsObject().Where(pair => !IsNullable(pair.Value!, root)).Select(pair => (JsonNode)JsonValue.Create(pair.Key));
        group["required"] = new JsonArray([.. always]);
        group["additionalProperties"] = false;
    }

    private static bool IsNullable(JsonNode node, JsonObject root) =>
        node is JsonObject schema && (schema["$ref"] is { } reference ? IsNullable(Resolve(reference.GetValue<string>(), root), root) : schema["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null"));

    private static void DropNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types && types.FirstOrDefault(type => type!.GetValue<string>() == "null") is { } none)
        {
            types.Remove(none);
            if (types is [var only])
                schema["type"] = only!.GetValue<string>();
        }
    }

    private static JsonNode Resolve(string pointer, JsonObject root) =>
        pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).Aggregate((JsonNode)root, (node, step) => node[step]!);

    private static IEnumerable<JsonObject> Groups(JsonNode? node) => Nodes(node).Where(schema => schema["properties"] is JsonObject);

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(pair => Nodes(pair.Value)).Append(schema),
        JsonArray list => list.SelectMany(Nodes),
        _ => [],
    };
}
