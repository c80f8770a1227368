namespace Pipeline.Core.Series.Records;

/// <summary>Which version of which upload. Of two versions of one upload the later counts.</summary>
/// <param name="Container">The upload's container.</param>
/// <param name="Name">The upload's name.</param>
/// <param name="ETag">The version's tag.</param>
/// <param name="Modified">When that version was written.</param>
/// <param name="Sequence">0, but for what its time does not tell: a mended plugin that reads the same version anew, or an older file put back in its place.</param>
internal sealed record UploadVersion(string Container, string Name, string ETag, DateTimeOffset Modified, int Sequence)
{
    /// <summary>Container and name.</summary>
    internal string Upload => $"{Container}/{Name}";

    /// <summary>Below, at or above 0 as this version is older than, the same as or later than another. Decided by the uploads alone, never by who came first to us.</summary>
    internal int CompareVersion(UploadVersion other)
    {
        if (Sequence != other.Sequence)
            return Sequence.CompareTo(other.Sequence);
        var byTime = Modified.UtcTicks.CompareTo(other.Modified.UtcTicks);
        return byTime != 0 ? byTime : string.CompareOrdinal(ETag, other.ETag);
    }
}
