using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Infra.Tests.Compiling;
using Pipeline.Infra.Tests.Scripts;

namespace Pipeline.Infra.Tests.Images;

/// <summary>What the image will be, read from its files. No image is built here: the build command and the program are run without one.</summary>
public sealed partial class DockerfileTests
{
    [Fact]
    public void Two_stages_and_the_second_has_no_sdk()
    {
        var stages = Dockerfile.Read().Instructions.Where(one => one.Word == "FROM").Select(one => one.Text).ToList();

        Assert.Equal(2, stages.Count);
        Assert.StartsWith("mcr.microsoft.com/dotnet/runtime:", stages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_runs_as_a_user_without_rights_who_owns_none_of_the_program()
    {
        var file = Dockerfile.Read();

        Assert.Equal("1654:1654", file.One("USER"));
        Assert.Contains(file.Instructions, one => one.Word == "COPY" && one.Text.StartsWith("--from=build --chown=0:0 ", StringComparison.Ordinal));
    }

    [Fact]
    public void It_watches_and_its_health_check_looks_at_the_file_that_the_watch_writes()
    {
        var file = Dockerfile.Read();
        var command = JsonSerializer.Deserialize<string[]>(file.One("CMD"))!;
        var check = JsonSerializer.Deserialize<string[]>(file.One("HEALTHCHECK").Split("CMD ")[1])!;

        Assert.Equal(["dotnet", "pipeline.dll"], JsonSerializer.Deserialize<string[]>(file.One("ENTRYPOINT"))!);
        Assert.Equal(["watch", "--heartbeat"], command[..2]);
        Assert.Contains($" {command[2]} ", check[2]);
        Assert.StartsWith("/tmp/", command[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_deployment_is_read_only_without_rights_and_checks_the_same_file()
    {
        var container = Deployment()["spec"]["template"]["spec"]["containers"][0];
        var rights = container["securityContext"];
        var pod = Deployment()["spec"]["template"]["spec"]["securityContext"];
        var check = JsonSerializer.Deserialize<string[]>(Dockerfile.Read().One("HEALTHCHECK").Split("CMD ")[1])!;

        Assert.Equal("true", (string?)rights["readOnlyRootFilesystem"]);
        Assert.Equal("false", (string?)rights["allowPrivilegeEscalation"]);
        Assert.Equal("ALL", (string?)rights["capabilities"]["drop"][0]);
        Assert.Equal("true", (string?)pod["runAsNonRoot"]);
        Assert.Equal(Dockerfile.Read().One("USER").Split(':')[0], (string?)pod["runAsUser"]);
        Assert.Equal(check[2], (string?)container["livenessProbe"]["exec"]["command"][2]);
        Assert.Equal("/tmp", (string?)container["volumeMounts"][0]["mountPath"]);
    }

    [Fact]
    public void Keda_scales_that_deployment_and_never_to_none()
    {
        var scaled = Manifests().Single(one => (string?)one["kind"] == "ScaledObject")["spec"];

        Assert.Equal((string?)Deployment()["metadata"]["name"], (string?)scaled["scaleTargetRef"]["name"]);
        Assert.Equal("1", (string?)scaled["minReplicaCount"]);
        Assert.Equal("cpu", (string?)scaled["triggers"][0]["type"]);
        // Without a request there is nothing to take a share of.
        Assert.NotNull((string?)Deployment()["spec"]["template"]["spec"]["containers"][0]["resources"]["requests"]["cpu"]);
    }

    [Fact]
    public void No_secret_stands_in_any_of_the_files() => Assert.All(
        Directory.GetFiles(Repository.In("infra"), "*", SearchOption.AllDirectories),
        file => Assert.DoesNotMatch(Secret(), File.ReadAllText(file)));

    private static IReadOnlyList<YamlDotNet.RepresentationModel.YamlNode> Manifests() => Yaml.ReadAll("infra", "containers", "kubernetes.yaml");

    private static YamlDotNet.RepresentationModel.YamlNode Deployment() => Manifests().Single(one => (string?)one["kind"] == "Deployment");

    [GeneratedRegex("AccountKey=|SharedAccessSignature|sig=[A-Za-z0-9%]{20}", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
