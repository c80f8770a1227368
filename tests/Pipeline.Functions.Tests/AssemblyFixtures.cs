using Pipeline.Functions.Tests;
using Pipeline.Tests.Support;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(PublishedApp))]
