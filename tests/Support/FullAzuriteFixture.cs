using Pipeline.Azurite;

namespace Pipeline.Tests.Support;

/// <summary>An Azurite with queues and tables, too, for what the Azure Functions host does.</summary>
public sealed class FullAzuriteFixture() : AzuriteFixture(AzuriteServices.All);
