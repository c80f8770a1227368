using System.Collections.Immutable;
using System.Text;

namespace Pipeline.Core.Stores.Azure;

/// <summary>Blob metadata travels in HTTP headers, which are ASCII: everything else is percent-encoded, and so is <c>%</c>.</summary>
internal static class AzureMetadata
{
    internal static Dictionary<string, string> Encode(ImmutableSortedDictionary<string, string> metadata) =>
        metadata.ToDictionary(pair => pair.Key, pair => EncodeValue(pair.Value), StringComparer.Ordinal);

    internal static ImmutableSortedDictionary<string, string> Decode(IDictionary<string, string>? metadata) =>
        metadata is null
            ? ImmutableSortedDictionary<string, string>.Empty
            : metadata.ToImmutableSortedDictionary(pair => pair.Key, pair => Uri.UnescapeDataString(pair.Value), StringComparer.Ordinal);

    private static string EncodeValue(string value)
    {
        var encoded = new StringBuilder(value.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var index = 0; index < value.Length;)
        {
            Rune.DecodeFromUtf16(value.AsSpan(index), out var rune, out var used);
            // A header loses spaces at its ends.
            var isEdge = index == 0 || index + used == value.Length;
            if (rune.Value is >= ' ' and < 0x7F and not '%' && !(isEdge && rune.Value == ' '))
            {
                encoded.Append((char)rune.Value);
            }
            else
            {
                foreach (var octet in bytes[..rune.EncodeToUtf8(bytes)])
                    encoded.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }

            index += used;
        }

        return encoded.ToString();
    }
}
