using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests;

/// <summary>The Functions app as it is deployed: published once for all tests of this assembly, when the first of them asks.</summary>
public sealed class PublishedApp
{
    private readonly Lazy<Task<string>> _folder = new(() =>
        PublishedProgram.PublishAsync(RepositoryFiles.Root, "Pipeline.Functions", CancellationToken.None));

    /// <summary>The folder with the app and nothing else; tests read it and leave it as it is.</summary>
    public Task<string> FolderAsync() => _folder.Value;
}
