using Pipeline.Core.Stores;

namespace Pipeline.Cli.Doctor;

/// <summary>A role that the app's identity must have.</summary>
/// <param name="Name">Its name (Microsoft Learn, "Azure built-in roles").</param>
/// <param name="Setting">The app setting that names the account.</param>
/// <param name="Scope">Where in the account, from the account's own id on; empty for the whole.</param>
/// <param name="Enough">Ids of the roles that give what is needed.</param>
internal sealed record NeededRole(string Name, string Setting, string Scope, params string[] Enough)
{
    private const string BlobOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string BlobContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string BlobReader = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";
    private const string QueueContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";

    /// <summary>What infra/modules/roles.bicep grants on storage.</summary>
    internal static IReadOnlyList<NeededRole> All { get; } =
    [
        new("Storage Blob Data Owner", "AzureWebJobsStorage__blobServiceUri", "", BlobOwner),
        new("Storage Queue Data Contributor", "PipelineStorage__blobServiceUri", "", QueueContributor),
        .. Containers.All.Select(container => container == Containers.Inbox
            ? new NeededRole("Storage Blob Data Reader", "PipelineStorage__blobServiceUri", On(container), BlobReader, BlobContributor, BlobOwner)
            : new NeededRole("Storage Blob Data Contributor", "PipelineStorage__blobServiceUri", On(container), BlobContributor, BlobOwner)),
    ];

    /// <summary>What a person calls the place.</summary>
    internal string Place(string account) => Scope.Length == 0 ? account : $"{account}/{Scope[(Scope.LastIndexOf('/') + 1)..]}";

    /// <summary>Whether a grant of that role at that scope is enough, <paramref name="account"/> being the account's id.</summary>
    internal bool IsMetBy(string account, string role, string scope) =>
        Enough.Contains(role, StringComparer.OrdinalIgnoreCase) && ($"{account}{Scope}/").StartsWith($"{scope.TrimEnd('/')}/", StringComparison.OrdinalIgnoreCase);

    private static string On(string container) => $"/blobServices/default/containers/{container}";
}
