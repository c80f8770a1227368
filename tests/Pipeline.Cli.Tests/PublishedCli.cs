using Pipeline.Tests.Support;

namespace Pipeline.Cli.Tests;

/// <summary>The command line as a user publishes it: once for all tests of this assembly, when the first of them asks.</summary>
public sealed class PublishedCli
{
    private readonly Lazy<Task<string>> _folder = new(() =>
        PublishedProgram.PublishAsync(CliProcess.Repository, "Pipeline.Cli", CancellationToken.None));

    /// <summary>The folder with the program and nothing else; tests read it and leave it as it is.</summary>
    public Task<string> FolderAsync() => _folder.Value;

    /// <summary>What is in that folder.</summary>
    public async Task<PublishedLayout> LayoutAsync() => new(await FolderAsync());
}
