using Pipeline.Tests.Support;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
