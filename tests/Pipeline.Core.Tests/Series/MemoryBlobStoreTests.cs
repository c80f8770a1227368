using Pipeline.Core.Stores;
using Pipeline.Core.Tests.Stores;

namespace Pipeline.Core.Tests.Series;

public sealed class MemoryBlobStoreTests : BlobStoreConformance
{
    protected override Task<IBlobStore> OpenAsync() => Task.FromResult<IBlobStore>(new MemoryBlobStore());
}
