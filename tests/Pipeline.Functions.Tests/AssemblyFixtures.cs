using Pipeline.Functions.Tests;
using Pipeline.Tests.Support;

[assembly: AssemblyFixture(typeof(FullAzuriteFixture))]
[assembly: AssemblyFixture(typeof(PublishedApp))]
