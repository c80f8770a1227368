using System.Text.RegularExpressions;
using Pipeline.Infra.Tests.Compiling;

namespace Pipeline.Infra.Tests.Scripts;

/// <summary>What azd reads, held against what is there.</summary>
public sealed partial class ProjectFileTests
{
    [Fact]
    public void Azd_finds_the_project_the_infrastructure_and_the_hook()
    {
        var root = Yaml.Read("azure.yaml");
        var hook = root["hooks"]["postdeploy"];

        Assert.True(File.Exists(Repository.In((string)root["infra"]["path"]!, (string)root["infra"]["module"]! + ".bicep")));
        Assert.NotEmpty(Directory.GetFiles(Repository.In(((string)root["services"]["functions"]["project"]!).Split('/')), "*.csproj"));
        Assert.Equal("function", (string?)root["services"]["functions"]["host"]);
        Assert.True(File.Exists(Repository.In(((string)hook["run"]!).Split('/'))));
    }

    [Fact]
    public void The_script_reads_the_variables_that_the_first_stage_sets()
    {
        var set = Output().Matches(Repository.Read("infra", "main.bicep")).Select(match => match.Groups[1].Value);
        var read = Required().Match(Repository.Read("infra", "after-deploy.sh")).Groups[1].Value.Split(' ');

        Assert.Empty(read.Except(set));
    }

    [Fact]
    public void The_function_that_gets_the_events_is_one_of_the_app()
    {
        var wired = Name().Match(Repository.Read("infra", "after-deploy.sh")).Groups[1].Value;

        Assert.Contains($"functionName string = '{wired}'", Repository.Read("infra", "events.bicep"));
        Assert.Contains("[Function(nameof(" + wired + "))]", Repository.Read("src", "Pipeline.Functions", wired + ".cs"));
        Assert.Contains("BlobTriggerSource.EventGrid", Repository.Read("src", "Pipeline.Functions", wired + ".cs"));
    }

    [GeneratedRegex("^output ([A-Z_]+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex("^for name in ([A-Z_ ]+); do", RegexOptions.Multiline)]
    private static partial Regex Required();

    [GeneratedRegex("^readonly function_name=(\\w+)", RegexOptions.Multiline)]
    private static partial Regex Name();
}
