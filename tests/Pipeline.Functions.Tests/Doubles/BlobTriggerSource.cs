namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stands for the worker's enumeration of this name.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
