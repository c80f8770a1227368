using Microsoft.AspNetCore.Http;
using Pipeline.Core.Operations;

namespace Pipeline.Functions.Hosting;

/// <summary>What a request to replay asks for.</summary>
/// <param name="Selection">Which uploads.</param>
/// <param name="DryRun">Only name them.</param>
internal sealed record ReplayQuery(UploadSelection Selection, bool DryRun)
{
    internal const string Help =
        "Say what to replay: ?upload=NAME, ?series=NAME (or its title), ?failed=true or ?outdated=true, one of them. "
        + "With &dryRun=false it happens; without, the uploads are only named.";

    /// <summary>The query, or <c>null</c> when it is none of ours.</summary>
    internal static ReplayQuery? Parse(IQueryCollection query)
    {
        var asked = new List<UploadSelection>();
        if (query["upload"].ToString() is { Length: > 0 } name)
            asked.Add(new UploadSelection.One(name));
        if (query["series"].ToString() is { Length: > 0 } series)
            asked.Add(new UploadSelection.OfSeries(series));
        if (
            !TryFlag(query, "failed", false, out var failed)
            || !TryFlag(query, "outdated", false, out var outdated)
            || !TryFlag(query, "dryRun", true, out var dryRun)
        )
            return null;
        if (failed)
            asked.Add(new UploadSelection.Failed());
        if (outdated)
            asked.Add(new UploadSelection.Outdated());
        return asked is [var selection] ? new ReplayQuery(selection, dryRun) : null;
    }

    private static bool TryFlag(IQueryCollection query, string name, bool otherwise, out bool value)
    {
        value = otherwise;
        return query[name].ToString() is not { Length: > 0 } text || bool.TryParse(text, out value);
    }
}
