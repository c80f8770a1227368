using System.CommandLine;
using Pipeline.Core.Configuration;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    private const string StoreVariable = "PIPELINE_STORE";

    internal static Option<string?> Store() => new("--store", "-s")
    {
        Description = $"A folder, a connection string of Azure Storage, or an account's https address. Default: the variable {StoreVariable}.",
        HelpName = "store",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(StoreVariable) is { Length: > 0 } value ? value : null,
    };

    internal static Option<string?> Config() => new("--config", "-c")
    {
        Description = $"The configuration file. Default: {PipelineConfiguration.UserFile} in the working folder, if it is there.",
        HelpName = "file",
    };

    internal static Option<bool> Json() => new("--json") { Description = "Write JSON to standard output, and nothing else there." };

    internal static Option<bool> Verbose() => new("--verbose", "-v") { Description = "Say more on standard error." };

    internal static Option<int?> Jobs()
    {
        var jobs = new Option<int?>("--jobs", "-j") { Description = "How many uploads to process at the same time. Default: one a processor.", HelpName = "n" };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 256)
                result.AddError("--jobs must be from 1 to 256.");
        });
        return jobs;
    }

    internal static IBlobStore OpenStore(string? location) => location is null
        ? throw new ConfigurationException($"Which store? Give --store, or set {StoreVariable}.")
        : BlobStores.Open(location);
}
