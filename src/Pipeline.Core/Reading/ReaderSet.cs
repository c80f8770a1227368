using System.Collections.Immutable;
using Pipeline.Core.Configuration;
using Pipeline.Uploads;

namespace Pipeline.Core.Reading;

/// <summary>The readers of a host. Which of them reads an upload hangs on the upload alone, never on the order in which they were found.</summary>
internal sealed class ReaderSet
{
    internal ReaderSet(ImmutableArray<Reader> readers)
    {
        Readers = readers;
        CheckSingle(reader => reader.Claims.Signatures, "the signature");
        CheckSingle(reader => reader.Claims.MediaTypes, "the media type");
        CheckSingle(reader => reader.Claims.Extensions, "names that end in");
        CheckSingle(reader => reader.Claims.Fallback ? [""] : [], "what no reader knows");
    }

    internal ImmutableArray<Reader> Readers { get; }

    /// <summary>The readers that claim the upload by the best reason there is: none, one, or several where detectors disagree.</summary>
    /// <exception cref="DetectionException">A detector failed.</exception>
    internal async Task<ImmutableArray<Reader>> ClaimantsAsync(Upload upload, TimeProvider time, CancellationToken cancellationToken)
    {
        var detecting = ImmutableArray.CreateBuilder<Reader>();
        foreach (var reader in Readers.Where(reader => reader.HasDetector))
        {
            if (await reader.DetectsAsync(upload, time, cancellationToken))
                detecting.Add(reader);
        }

        if (detecting.Count > 0)
            return detecting.ToImmutable();
        var chosen = Longest(reader => reader.SignatureLength(upload.Content.Span))
            ?? (MediaType(upload) is { } type ? Readers.FirstOrDefault(reader => reader.Claims.MediaTypes.Contains(type)) : null)
            ?? Longest(reader => reader.ExtensionLength(upload.Name))
            ?? Readers.FirstOrDefault(reader => reader.Claims.Fallback);
        return chosen is null ? [] : [chosen];
    }

    private static string? MediaType(Upload upload) => upload.DeclaredMediaType?.Split(';')[0].Trim().ToLowerInvariant();

    private Reader? Longest(Func<Reader, int> length) =>
        Readers.Select(reader => (Reader: reader, Length: length(reader))).Where(pair => pair.Length > 0).OrderByDescending(pair => pair.Length).FirstOrDefault().Reader;

    private void CheckSingle(Func<Reader, IEnumerable<string>> claims, string what)
    {
        var claimed = new Dictionary<string, Reader>(StringComparer.Ordinal);
        foreach (var reader in Readers)
        {
            foreach (var claim in claims(reader))
            {
                if (!claimed.TryAdd(claim, reader))
                {
                    var name = string.Concat(claim.Select(character => char.IsControl(character) ? $"\\x{(int)character:x2}" : character.ToString()));
                    throw new ConfigurationException(
                        $"Two readers claim {what}{(name.Length > 0 ? $" '{name}'" : "")}: {claimed[claim]} and {reader}. Leave one of them out of Pipeline:Steps:Readers, or remove its plugin.");
                }
            }
        }
    }
}
