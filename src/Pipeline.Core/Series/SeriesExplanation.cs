using System.Collections.Immutable;
using System.Globalization;
using Pipeline.Core.Series.Assembly;
using Pipeline.Core.Series.Folding;
using Pipeline.Core.Series.Records;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series;

/// <summary>Says in sentences, from what is stored, why an upload is or is not a part, or what a series is made of.</summary>
public static class SeriesExplanation
{
    /// <summary>Where uploads may lie: an inbox, or files of this machine.</summary>
    private static readonly string[] UploadContainers = [Containers.Inbox, "files"];

    private const int MostOthers = 20;

    /// <summary>About an upload, or a series or an edition of it by the name that <see cref="SeriesCatalog"/> gives; empty when the store knows nothing of that name.</summary>
    public static async Task<ImmutableArray<string>> OfAsync(IBlobStore store, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var shelf = new SeriesShelf(store, new PartCache());
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var container in UploadContainers)
        {
            if (await new UploadPointers(store, TimeProvider.System).FindAsync(container, name, cancellationToken) is { } pointer)
                lines.AddRange(await OfUploadAsync(shelf, pointer, cancellationToken));
        }

        var key = name.Split('/')[0];
        if (lines.Count == 0 && (await shelf.ReadManifestAsync(key, cancellationToken)).Manifest is { } manifest)
            lines.AddRange(OfSeries(manifest, name));
        return lines.ToImmutable();
    }

    private static async Task<IEnumerable<string>> OfUploadAsync(SeriesShelf shelf, UploadPointer pointer, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var key in pointer.Keys)
        {
            if ((await shelf.ReadManifestAsync(key, cancellationToken)).Manifest is { } manifest)
                lines.AddRange(OfUpload(manifest, pointer.Newest.Upload));
        }

        return lines.Count > 0 ? lines.Distinct(StringComparer.Ordinal) : [$"'{pointer.Newest.Name}' is an article by itself: no upload with the title '{pointer.Keys.FirstOrDefault()}' carries a part marker."];
    }

    private static IEnumerable<string> OfUpload(SeriesManifest manifest, string upload)
    {
        foreach (var edition in manifest.Editions)
        {
            foreach (var part in edition.Parts.Where(part => part.Upload == upload))
                yield return Of(manifest, edition, part);
            foreach (var (part, other) in edition.Parts.SelectMany(part => part.Others.Where(other => other.Upload == upload).Select(other => (part, other))))
                yield return $"'{upload}' claims part {part.Number} of {Name(manifest, edition)}, but is not used: {Lower(other.Why)} Used is '{part.Upload}'.";
        }

        foreach (var aside in manifest.Apart.Where(aside => aside.Upload == upload))
            yield return $"'{upload}' ({aside.Record}) is not part of a series of the title '{manifest.Key}': {Lower(aside.Why)}";
    }

    private static IEnumerable<string> OfSeries(SeriesManifest manifest, string name)
    {
        foreach (var edition in manifest.Editions.Where(edition => name == manifest.Key || name == $"{manifest.Key}/{edition.Id}"))
        {
            var total = edition.Total is { } parts ? string.Create(CultureInfo.InvariantCulture, $" of {parts}") : "";
            yield return $"{Name(manifest, edition)}, '{edition.Title}', is {SeriesStates.NameOf(edition.State)}: {NumberRange.Join(NumberRange.Of(edition.Parts.Select(part => part.Number)))}{total} {(edition.Parts.Length == 1 ? "is" : "are")} there, missing: {(edition.Missing.IsEmpty ? "none" : NumberRange.Join(edition.Missing))}.";
            foreach (var note in edition.Notes)
                yield return note;
            foreach (var part in edition.Parts)
            {
                yield return Of(manifest, edition, part);
                foreach (var other in part.Others.Take(MostOthers))
                    yield return $"  Beside it '{other.Upload}' is not used: {Lower(other.Why)}";
                if (part.Others.Length > MostOthers)
                    yield return string.Create(CultureInfo.InvariantCulture, $"  And {part.Others.Length - MostOthers} more; {SeriesNames.Manifest(manifest.Key)} names them all.");
            }
        }

        foreach (var aside in manifest.Apart.Where(_ => name == manifest.Key).Take(MostOthers))
            yield return $"'{aside.Upload}' ({aside.Record}) stands apart: {Lower(aside.Why)}";
    }

    private static string Of(SeriesManifest manifest, Edition edition, EditionPart part)
    {
        var document = part.Document is { } index ? string.Create(CultureInfo.InvariantCulture, $", page {index + 1} of it,") : "";
        var sure = part is { Strength: { } strength, Confidence: { } confidence } ? string.Create(CultureInfo.InvariantCulture, $" That is a {strength.ToString().ToLowerInvariant()} marker, confidence {confidence:0.00}.") : "";
        return $"'{part.Upload}'{document} is part {part.Number} of {Name(manifest, edition)}. {part.Why}{sure}";
    }

    private static string Name(SeriesManifest manifest, Edition edition) => $"{manifest.Key}/{edition.Id}";

    private static string Lower(string sentence) => sentence.Length == 0 ? sentence : $"{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
}
