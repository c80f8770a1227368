using Pipeline.Core.Stores;
using Pipeline.Core.Stores.Folder;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Running;

public sealed class FolderRunnerTests : RunnerConformance
{
    private readonly TemporaryFolder _folder = new();

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return base.DisposeAsync();
    }

    protected override Task<IBlobStore> OpenEmptyAsync() => Task.FromResult<IBlobStore>(new FolderBlobStore(_folder.Path));
}
