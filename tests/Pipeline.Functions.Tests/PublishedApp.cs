using Pipeline.Tests.Support;

namespace Pipeline.Functions.Tests;

/// <summary>
/// The Functions app, published once for all tests of this assembly, when the first of them asks. Tests read it and leave it as it is.
/// </summary>
public sealed class PublishedApp
{
    private const string Deployed = "linux-x64";

    private readonly Lazy<Task<string>> _deployed = new(() => PublishAsync(null));
    private readonly Lazy<Task<string>> _runnable = new(() => PublishAsync(PublishedProgram.ThisPlatform));

    /// <summary>The folder with the app as it is deployed.</summary>
    public Task<string> FolderAsync() => _deployed.Value;

    /// <summary>
    /// The folder with the app for this machine: the same one, unless this machine is of another kind than those that it is deployed to.
    /// </summary>
    public Task<string> RunnableFolderAsync() => PublishedProgram.ThisPlatform == Deployed ? FolderAsync() : _runnable.Value;

    private static Task<string> PublishAsync(string? runtime) =>
        PublishedProgram.PublishAsync(RepositoryFiles.Root, "Pipeline.Functions", CancellationToken.None, runtime: runtime);
}
