using System.Collections;
using System.ComponentModel;
using System.Reflection;

namespace Pipeline.Core.Configuration;

/// <summary>What a type of options looks like in a configuration file: a value, a list of values, a group by name, or a group of known keys.</summary>
internal static class OptionsShape
{
    internal static bool IsValue(Type type) => TypeDescriptor.GetConverter(Bare(type)).CanConvertFrom(typeof(string)) && Bare(type) != typeof(object);

    /// <summary>The type of the items when it is a list.</summary>
    internal static Type? ItemOf(Type type) => type == typeof(string) ? null : type.IsArray ? type.GetElementType() : typeof(IDictionary).IsAssignableFrom(type)
        ? null
        : type.GetInterfaces().Append(type).FirstOrDefault(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    /// <summary>The type of the values when it is a group by name.</summary>
    internal static Type? NamedOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? type.GenericTypeArguments[1] : null;

    /// <summary>What can be set in a group of known keys.</summary>
    internal static IEnumerable<PropertyInfo> Keys(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0);

    internal static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>What a value must look like, in words.</summary>
    internal static string Words(Type type) => Bare(type) switch
    {
        var bare when bare == typeof(string) => "one text",
        var bare when bare == typeof(bool) => "true or false",
        var bare when bare == typeof(TimeSpan) => "a time such as 00:00:30",
        var bare when bare.IsEnum => $"one of {string.Join(", ", Enum.GetNames(bare))}",
        var bare when bare == typeof(int) || bare == typeof(long) => "a whole number",
        var bare when bare == typeof(double) || bare == typeof(float) || bare == typeof(decimal) => "a number",
        var bare when bare == typeof(Uri) => "an address",
        var bare => $"a {bare.Name}",
    };
}
