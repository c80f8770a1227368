using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Pipeline.Core.Configuration;

/// <summary>Binds sections strictly: an unknown key, a value of another kind or out of range stops the start, with the key's name.</summary>
internal static class ConfigurationSections
{
    internal static object BindStrictly(this IConfigurationSection section, Type type)
    {
        KeyCheck.Check(section, type);
        object options;
        try
        {
            options = section.Get(type, binder => binder.ErrorOnUnknownConfiguration = true) ?? Activator.CreateInstance(type)!;
        }
        catch (InvalidOperationException exception)
        {
            var detail = exception.InnerException is FormatException inner ? $"{exception.Message} {inner.Message}" : exception.Message;
            throw new ConfigurationException($"Configuration section '{section.Path}': {detail}", exception);
        }

        Validate(options, section.Path);
        return options;
    }

    private static void Validate(object options, string path)
    {
        var errors = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), errors, validateAllProperties: true))
        {
            var first = errors[0];
            var key = string.Join(':', [path, .. first.MemberNames.Take(1)]);
            throw new ConfigurationException($"Configuration '{key}': {first.ErrorMessage}");
        }

        foreach (var property in options.GetType().GetProperties())
        {
            if (property.PropertyType.Namespace == typeof(PipelineOptions).Namespace && property.GetValue(options) is { } nested)
                Validate(nested, $"{path}:{property.Name}");
            if (OptionsShape.NamedOf(property.PropertyType) is not null && property.GetValue(options) is IDictionary named)
            {
                foreach (DictionaryEntry entry in named)
                    Validate(entry.Value!, $"{path}:{property.Name}:{entry.Key}");
            }
        }
    }
}
