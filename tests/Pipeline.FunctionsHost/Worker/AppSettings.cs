namespace Pipeline.FunctionsHost.Worker;

/// <summary>The settings that a deployed app has, with a connection string in place of identities.</summary>
public static class AppSettings
{
    /// <summary>Whether the function that polls is off, as it is in Azure; the loop that catches up is off with it.</summary>
    public const string LocalTriggerDisabled = "AzureWebJobs.IngestArticleLocal.Disabled";

    /// <summary>Settings for a storage account with blobs and queues.</summary>
    public static Dictionary<string, string> For(string connection) =>
        new()
        {
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["AzureWebJobsStorage"] = connection,
            ["PipelineStorage"] = connection,
            ["SweepSchedule"] = "0 */10 * * * *",
            [LocalTriggerDisabled] = "true",
        };
}
