using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Functions.Hosting;

/// <summary>How answers are written.</summary>
internal static class FunctionJson
{
    internal static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // A command in an answer can be copied as it stands.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
