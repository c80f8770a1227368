using Pipeline.Cli.Tests;
using Pipeline.Tests.Support;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(PublishedCli))]
