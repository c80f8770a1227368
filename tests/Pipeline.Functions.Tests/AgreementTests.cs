using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Stores;
using Pipeline.Functions.Hosting;

namespace Pipeline.Functions.Tests;

/// <summary>
/// Names that stand in code, infrastructure and documents must be one: an event for a function of another name is answered and gone.
/// </summary>
public sealed partial class AgreementTests
{
    private static readonly ILookup<string, ParameterInfo> Functions = typeof(IngestArticle)
        .Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
        .SelectMany(method =>
            method.GetParameters().Select(parameter => (method.GetCustomAttribute<FunctionAttribute>()!.Name, Parameter: parameter))
        )
        .ToLookup(pair => pair.Name, pair => pair.Parameter);

    [Fact]
    public void There_are_these_functions_and_no_others() =>
        Assert.Equal(
            ["IngestArticle", "IngestArticleLocal", "PoisonedUpload", "Replay", "Status", "SweepInbox"],
            Functions.Select(function => function.Key).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Events_go_to_the_function_that_takes_them()
    {
        var taker = Assert
            .Single(Functions, function => Trigger<BlobTriggerAttribute>(function.Key)?.Source == BlobTriggerSource.EventGrid)
            .Key;

        Assert.Equal(taker, DefaultOf().Match(RepositoryFiles.Read("infra/events.bicep")).Groups["name"].Value);
        Assert.Equal(taker, ShellName().Match(RepositoryFiles.Read("infra/after-deploy.sh")).Groups["name"].Value);
        Assert.Contains("Host.Functions.${functionName}", RepositoryFiles.Read("infra/events.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void Events_are_filtered_on_the_container_that_the_function_is_bound_to()
    {
        Assert.Equal("inbox/{name}", Trigger<BlobTriggerAttribute>("IngestArticle")!.BlobPath);
        Assert.Equal("inbox/{name}", Trigger<BlobTriggerAttribute>("IngestArticleLocal")!.BlobPath);
        Assert.Contains(
            $"'/blobServices/default/containers/{Containers.Inbox}/blobs/'",
            RepositoryFiles.Read("infra/events.bicep"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Exactly_one_of_the_two_blob_triggers_is_on_in_each_place()
    {
        Assert.Contains(
            "'AzureWebJobs.IngestArticleLocal.Disabled': 'true'",
            RepositoryFiles.Read("infra/modules/app.bicep"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "AzureWebJobs.IngestArticle.Disabled",
            RepositoryFiles.Read("infra/modules/app.bicep"),
            StringComparison.Ordinal
        );
        var local = JsonDocument
            .Parse(RepositoryFiles.Read("src/Pipeline.Functions/local.settings.json"))
            .RootElement.GetProperty("Values");
        Assert.Equal("true", local.GetProperty("AzureWebJobs.IngestArticle.Disabled").GetString());
        Assert.False(local.TryGetProperty("AzureWebJobs.IngestArticleLocal.Disabled", out _));
    }

    [Fact]
    public void Every_setting_that_a_trigger_names_is_set_in_Azure_and_locally()
    {
        var app = RepositoryFiles.Read("infra/modules/app.bicep");
        var local = RepositoryFiles.Read("src/Pipeline.Functions/local.settings.json");
        var connections = new[]
        {
            Trigger<BlobTriggerAttribute>("IngestArticle")!.Connection,
            Trigger<BlobTriggerAttribute>("IngestArticleLocal")!.Connection,
            Trigger<QueueTriggerAttribute>("PoisonedUpload")!.Connection,
        };

        Assert.All(connections, connection => Assert.Equal(StorageConnection.Name, connection));
        foreach (var part in new[] { "credential", "clientId", "blobServiceUri", "queueServiceUri" })
            Assert.Contains($"{StorageConnection.Name}__{part}:", app, StringComparison.Ordinal);
        var schedule = Trigger<TimerTriggerAttribute>("SweepInbox")!.Schedule.Trim('%');
        Assert.Contains($" {schedule}:", app, StringComparison.Ordinal);
        Assert.Contains($"\"{schedule}\"", local, StringComparison.Ordinal);
        Assert.Contains($"\"{StorageConnection.Name}\"", local, StringComparison.Ordinal);
    }

    [Fact]
    public void The_poison_queue_is_there_before_the_first_failure()
    {
        Assert.Equal("webjobs-blobtrigger-poison", Trigger<QueueTriggerAttribute>("PoisonedUpload")!.QueueName);
        Assert.Contains("'webjobs-blobtrigger-poison'", RepositoryFiles.Read("infra/resources.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_gets_at_status_and_replay_without_a_key()
    {
        Assert.Equal(AuthorizationLevel.Function, Trigger<HttpTriggerAttribute>("Status")!.AuthLevel);
        Assert.Equal(
            (AuthorizationLevel.Function, "post"),
            (Trigger<HttpTriggerAttribute>("Replay")!.AuthLevel, Assert.Single(Trigger<HttpTriggerAttribute>("Replay")!.Methods!))
        );
    }

    [Fact]
    public void The_operator_s_handbook_and_the_doctor_know_every_function()
    {
        foreach (var function in Functions.Select(function => function.Key))
        {
            Assert.Contains($"`{function}`", RepositoryFiles.Read("docs/operations.md"), StringComparison.Ordinal);
            Assert.Contains($"\"{function}\"", RepositoryFiles.Read("src/Pipeline.Cli/Doctor/AzureAppCheck.cs"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_project_lays_host_json_and_plugins_beside_the_app_and_keeps_local_settings_back()
    {
        var project = XDocument.Parse(RepositoryFiles.Read("src/Pipeline.Functions/Pipeline.Functions.csproj"));
        var host = Assert.Single(project.Descendants("None"), item => (string?)item.Attribute("Link") == "host.json");
        var local = Assert.Single(project.Descendants("None"), item => (string?)item.Attribute("Update") == "local.settings.json");

        Assert.Equal("$(RepositoryRoot)host.json", (string?)host.Attribute("Include"));
        Assert.Equal("PreserveNewest", (string?)host.Attribute("CopyToOutputDirectory"));
        Assert.Equal("PreserveNewest", (string?)host.Attribute("CopyToPublishDirectory"));
        Assert.Equal("Never", (string?)local.Attribute("CopyToPublishDirectory"));
        Assert.Contains(
            project.Descendants("Import"),
            import => ((string?)import.Attribute("Project"))?.EndsWith("build/Plugins.targets", StringComparison.Ordinal) == true
        );
        Assert.DoesNotContain(
            project.Descendants("ProjectReference"),
            reference => ((string?)reference.Attribute("Include"))?.Contains("plugins", StringComparison.Ordinal) == true
        );
    }

    private static T? Trigger<T>(string function)
        where T : Attribute =>
        Functions[function].Select(parameter => parameter.GetCustomAttribute<T>()).FirstOrDefault(attribute => attribute is not null);

    [GeneratedRegex("^param functionName string = '(?<name>\\w+)'", RegexOptions.Multiline)]
    private static partial Regex DefaultOf();

    [GeneratedRegex("^readonly function_name=(?<name>\\w+)", RegexOptions.Multiline)]
    private static partial Regex ShellName();
}
