using System.Collections.Immutable;
using Pipeline.FunctionsHost.Protocol;

namespace Pipeline.FunctionsHost.Worker;

/// <summary>What a host and a worker say to each other before the first invocation.</summary>
internal static class Handshake
{
    internal static async Task<WorkerInitResponse> InitializeAsync(
        WorkerConnection connection,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var request = new WorkerInitRequest
        {
            HostVersion = "4.0.0",
            WorkerDirectory = folder,
            FunctionAppDirectory = folder,
        };
        var answer = (
            await connection.AskAsync(new StreamingMessage { WorkerInitRequest = request }, cancellationToken)
        ).WorkerInitResponse;
        Require(answer.Result, "start");
        return answer;
    }

    internal static async Task<ImmutableSortedDictionary<string, LoadedFunction>> LoadAsync(
        WorkerConnection connection,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var request = new FunctionsMetadataRequest { FunctionAppDirectory = folder };
        var indexed = (
            await connection.AskAsync(new StreamingMessage { FunctionsMetadataRequest = request }, cancellationToken)
        ).FunctionMetadataResponse;
        Require(indexed.Result, "index its functions");
        var loaded = ImmutableSortedDictionary.CreateBuilder<string, LoadedFunction>(StringComparer.Ordinal);
        foreach (var function in indexed.FunctionMetadataResults)
        {
            var load = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function };
            var answer = (
                await connection.AskAsync(new StreamingMessage { FunctionLoadRequest = load }, cancellationToken)
            ).FunctionLoadResponse;
            Require(answer.Result, $"load {function.Name}");
            loaded.Add(function.Name, new LoadedFunction(function.FunctionId, [.. function.RawBindings]));
        }

        return loaded.ToImmutable();
    }

    private static void Require(StatusResult result, string what)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new InvalidOperationException($"The worker could not {what}: {result.Exception?.Message} {result.Result}");
    }
}
