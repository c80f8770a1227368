using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Functions.Hosting;

/// <summary>How answers are written.</summary>
internal static class FunctionJson
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
