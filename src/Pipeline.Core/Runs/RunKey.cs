using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Stores;

namespace Pipeline.Core.Runs;

/// <summary>What makes a run one and the same: container, name and version of the upload, and the pipeline.</summary>
/// <param name="Container">The upload's container.</param>
/// <param name="Upload">The upload's name.</param>
/// <param name="ETag">The upload's version.</param>
/// <param name="Pipeline">Hash of the pipeline.</param>
internal sealed record RunKey(string Container, string Upload, string ETag, string Pipeline)
{
    /// <summary>16 hexadecimal digits of the SHA-256 of all four.</summary>
    internal string Hash { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Container, Upload, ETag, Pipeline))))[..16];

    /// <summary>The same 64 bits as a number.</summary>
    internal ulong Number => ulong.Parse(Hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Name of the run's record in <see cref="Containers.Runs"/>.</summary>
    internal string BlobName => $"{BlobNames.Folder(Upload)}/{Hash}.json";
}
