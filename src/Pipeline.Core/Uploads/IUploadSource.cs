using Pipeline.Uploads;

namespace Pipeline.Core.Uploads;

/// <summary>Where uploads come from.</summary>
public interface IUploadSource
{
    /// <summary>Name of the container, part of what identifies a run.</summary>
    string Container { get; }

    /// <summary>Every upload that is there now.</summary>
    IAsyncEnumerable<UploadReference> ListAsync(CancellationToken cancellationToken);

    /// <summary>The upload of that name as it is now, or <c>null</c> when there is none.</summary>
    Task<UploadReference?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Reads that very version; <c>null</c> when it has been replaced or deleted.</summary>
    Task<Upload?> ReadAsync(UploadReference reference, CancellationToken cancellationToken);

    /// <summary>The command line that processes the upload again.</summary>
    string ReplayCommand(string name);
}
