using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Pipeline.Core.Configuration;

namespace Pipeline.Core.Schemas;

/// <summary>The schema of one type of options, from its properties, their data annotations, their defaults and their documentation.</summary>
internal sealed class OptionsSchema(XmlSummaries summaries)
{
    private const string Time = @"^(\d+\.)?\d{1,2}:\d{2}(:\d{2}(\.\d{1,7})?)?$";

    internal JsonObject Of(Type type)
    {
        if (OptionsShape.IsValue(type))
            return Value(OptionsShape.Bare(type));
        if (OptionsShape.NamedOf(type) is { } named)
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(named) };
        if (OptionsShape.ItemOf(type) is { } item)
            return new JsonObject { ["type"] = "array", ["items"] = Of(item) };
        var defaults = Activator.CreateInstance(type);
        var properties = new JsonObject();
        foreach (var property in OptionsShape.Keys(type))
            properties[property.Name] = Property(property, defaults);
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    private JsonObject Property(PropertyInfo property, object? defaults)
    {
        var schema = Of(property.PropertyType);
        if (summaries.Of(property) is { } summary)
            schema["description"] = summary;
        if (property.GetCustomAttribute<RangeAttribute>() is { } range && range.OperandType != typeof(TimeSpan))
        {
            schema["minimum"] = JsonValue.Create(Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture));
            schema["maximum"] = JsonValue.Create(Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture));
        }

        if (property.GetCustomAttribute<StringLengthAttribute>() is { } length)
        {
            schema["minLength"] = length.MinimumLength;
            schema["maxLength"] = length.MaximumLength;
        }

        if (property.GetCustomAttribute<MinLengthAttribute>() is { } least && schema["type"]?.GetValue<string>() == "array")
            schema["minItems"] = least.Length;
        if (property.GetCustomAttribute<RegularExpressionAttribute>() is { } pattern)
            schema["pattern"] = $"^(?:{pattern.Pattern})$";
        if (OptionsShape.IsValue(property.PropertyType) && property.GetValue(defaults) is { } value)
            schema["default"] = Default(value);
        return schema;
    }

    private static JsonObject Value(Type type) => type switch
    {
        _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
        _ when type == typeof(int) || type == typeof(long) => new JsonObject { ["type"] = "integer" },
        _ when type == typeof(double) || type == typeof(float) || type == typeof(decimal) => new JsonObject { ["type"] = "number" },
        _ when type == typeof(TimeSpan) => new JsonObject { ["type"] = "string", ["pattern"] = Time },
        _ when type.IsEnum => new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(name))]) },
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonValue? Default(object value) => value switch
    {
        bool flag => JsonValue.Create(flag),
        TimeSpan time => JsonValue.Create(time.ToString("c", CultureInfo.InvariantCulture)),
        Enum or Uri or string => JsonValue.Create(value.ToString()),
        _ => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
    };
}
