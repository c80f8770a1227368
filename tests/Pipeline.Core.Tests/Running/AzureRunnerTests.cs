using Pipeline.Core.Stores;
using Pipeline.Tests.Support;

namespace Pipeline.Core.Tests.Running;

/// <summary>On an Azurite of its own, because the runner's containers have fixed names; its tests run one after the other.</summary>
public sealed class AzureRunnerTests(OwnAzuriteFixture azurite) : RunnerConformance, IClassFixture<OwnAzuriteFixture>
{
    protected override Task<IBlobStore> OpenEmptyAsync() => azurite.OpenEmptyAsync();
}
