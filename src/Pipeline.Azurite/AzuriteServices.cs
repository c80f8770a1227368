namespace Pipeline.Azurite;

/// <summary>Which of Azurite's services run.</summary>
public enum AzuriteServices
{
    /// <summary>Blobs alone, which is all that Pipeline itself uses.</summary>
    Blob,

    /// <summary>Blobs, queues and tables, which the Azure Functions host needs.</summary>
    All,
}
