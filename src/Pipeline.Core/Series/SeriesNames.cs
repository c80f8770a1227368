using System.Globalization;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Series;

/// <summary>
/// Names of blobs in <see cref="Containers.Series"/> and <see cref="Containers.Articles"/>. A series' own names start with its key, which holds
/// letters, digits and <c>-</c> alone; what starts with <c>_</c> is ours.
/// </summary>
internal static class SeriesNames
{
    internal const string Pending = "_pending/";
    internal const string Index = "_index/";
    internal const string Revisions = "_revisions/";
    internal const string Article = "article.json";

    /// <summary>The article of an edition in one format.</summary>
    internal static string File(string key, string edition, string extension) => $"{key}/{edition}/article.{extension}";

    internal static string Waiting(string key) => $"{Pending}{key}.txt";

    internal static string Manifest(string key) => $"{key}/manifest.json";

    internal static string Parts(string key) => $"{key}/parts/";

    internal static string Part(string key, int number, string hash) => $"{Parts(key)}{number.ToString("000", CultureInfo.InvariantCulture)}/{hash}.json";

    /// <summary>Articles without a marker, of which nearly all are no part of anything.</summary>
    internal static string Singles(string key) => $"_singles/{key}/";

    internal static string Decisions(string key) => $"{key}/decisions/";

    internal static string Upload(string container, string upload) => $"_uploads/{container}/{BlobNames.Folder(upload)}/titles.json";
}
