using System.Text.Json.Nodes;
using Pipeline.Core.Stores;
using Pipeline.Infra.Tests.Compiling;

namespace Pipeline.Infra.Tests.Templates;

public sealed class EventTests
{
    [Fact]
    public async Task The_topic_stands_in_the_first_stage_and_the_subscription_does_not()
    {
        var first = await Deployment.PlainAsync();
        var topic = first.Single("Microsoft.EventGrid/systemTopics");

        Assert.Contains("/storageAccounts/stdata", (string?)topic["properties"]!["source"]);
        Assert.Equal("Microsoft.Storage.StorageAccounts", (string?)topic["properties"]!["topicType"]);
        Assert.Equal("SystemAssigned", (string?)topic["identity"]!["type"]);
        Assert.DoesNotContain(first.Resources, resource => ((string)resource["type"]!).EndsWith("eventSubscriptions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_go_to_the_function_of_that_name_with_the_key_read_at_deployment()
    {
        var url = (string)(await SubscriptionAsync())["destination"]!["properties"]!["endpointUrl"]!;

        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.{1}&code={2}", url);
        Assert.Contains("'IngestArticle'", url);
        Assert.Contains("listKeys(", url);
        Assert.Contains("systemKeys.blobs_extension", url);
    }

    [Fact]
    public async Task Only_finished_writes_to_the_inbox_are_events()
    {
        var filter = (await SubscriptionAsync())["filter"]!;
        var advanced = Assert.Single(filter["advancedFilters"]!.AsArray())!;

        Assert.Equal($"/blobServices/default/containers/{Containers.Inbox}/blobs/", (string?)filter["subjectBeginsWith"]);
        Assert.Equal(["Microsoft.Storage.BlobCreated"], Texts(filter["includedEventTypes"]));
        Assert.Equal(("StringIn", "data.api"), ((string?)advanced["operatorType"], (string?)advanced["key"]));
        Assert.Equal(["PutBlob", "PutBlockList", "CopyBlob", "FlushWithClose"], Texts(advanced["values"]));
    }

    [Fact]
    public async Task What_cannot_be_delivered_is_tried_for_a_day_and_then_put_down()
    {
        var subscription = await SubscriptionAsync();
        var letters = subscription["deadLetterWithResourceIdentity"]!;
        var destination = letters["deadLetterDestination"]!;

        Assert.Equal(30, (int)subscription["retryPolicy"]!["maxDeliveryAttempts"]!);
        Assert.Equal(1440, (int)subscription["retryPolicy"]!["eventTimeToLiveInMinutes"]!);
        Assert.Equal("SystemAssigned", (string?)letters["identity"]!["type"]);
        Assert.Equal("StorageBlob", (string?)destination["endpointType"]);
        Assert.EndsWith("/storageAccounts/sthostx", (string?)destination["properties"]!["resourceId"]);
        // The container that the first stage makes and the topic may write.
        Assert.Contains((string)destination["properties"]!["blobContainerName"]!, (await Deployment.PlainAsync()).Names("Microsoft.Storage/storageAccounts/blobServices/containers", "/sthost"));
    }

    private static async Task<JsonNode> SubscriptionAsync() =>
        (await Deployment.EventsAsync()).Single("Microsoft.EventGrid/systemTopics/eventSubscriptions")["properties"]!;

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(value => (string)value!);
}
