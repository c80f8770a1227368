using System.ComponentModel;
using Microsoft.Extensions.Configuration;

namespace Pipeline.Core.Configuration;

/// <summary>Holds the keys and values of a section against the type that it is bound to, before it is: what is wrong is named, with what was probably meant.</summary>
internal static class KeyCheck
{
    internal static void Check(IConfigurationSection section, Type type)
    {
        if (OptionsShape.IsValue(type))
            CheckValue(section, type);
        else if (OptionsShape.NamedOf(type) is { } named)
            CheckGroup(section, child => Check(child, named));
        else if (OptionsShape.ItemOf(type) is { } item)
            CheckList(section, item);
        else
            CheckGroup(section, child => CheckKey(child, type));
    }

    private static void CheckKey(IConfigurationSection child, Type type)
    {
        var keys = OptionsShape.Keys(type).ToArray();
        var property = Array.Find(keys, key => key.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase))
            ?? throw new ConfigurationException($"Configuration '{child.Path}' is unknown.{NearestName.Hint(child.Key, [.. keys.Select(key => key.Name)])}");
        Check(child, property.PropertyType);
    }

    private static void CheckGroup(IConfigurationSection section, Action<IConfigurationSection> checkChild)
    {
        if (!string.IsNullOrEmpty(section.Value))
            throw new ConfigurationException($"Configuration '{section.Path}' is '{section.Value}', but must be a group of keys.");
        foreach (var child in section.GetChildren())
            checkChild(child);
    }

    private static void CheckList(IConfigurationSection section, Type item)
    {
        // A list that is empty reads as an empty text.
        if (!string.IsNullOrEmpty(section.Value))
            throw new ConfigurationException($"Configuration '{section.Path}' is '{section.Value}', but must be a list.");
        foreach (var child in section.GetChildren())
            Check(child, item);
    }

    private static void CheckValue(IConfigurationSection section, Type type)
    {
        if (section.GetChildren().Any())
            throw new ConfigurationException($"Configuration '{section.Path}' is a group or a list, but must be {OptionsShape.Words(type)}.");
        var bare = OptionsShape.Bare(type);
        if (section.Value is not { } value || bare == typeof(string) || (value.Length == 0 && bare != type))
            return;
        // A number alone reads as days, which nobody means; none is none of any.
        if (bare == typeof(TimeSpan) && value.Trim() is var number && number.All(char.IsAsciiDigit) && number.Trim('0').Length > 0)
            throw new ConfigurationException($"Configuration '{section.Path}' is '{value}', but must be {OptionsShape.Words(type)}.");
        try
        {
            TypeDescriptor.GetConverter(bare).ConvertFromInvariantString(value);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            var hint = bare.IsEnum ? NearestName.Hint(value, Enum.GetNames(bare)) : "";
            throw new ConfigurationException($"Configuration '{section.Path}' is '{value}', but must be {OptionsShape.Words(type)}.{hint}", exception);
        }
    }
}
