using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace Pipeline.FunctionsHost.Protocol;

/// <summary>Takes the streams of workers and hands each to the caller that waits for it.</summary>
internal sealed class WorkerService(IHostApplicationLifetime lifetime) : FunctionRpc.FunctionRpcBase
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WorkerConnection>> _expected = new();

    /// <summary>The connection of the worker that was started with this id, once it is there.</summary>
    internal Task<WorkerConnection> ExpectAsync(string workerId) => Source(workerId).Task;

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        if (!await requestStream.MoveNext(either.Token))
            return;
        var connection = new WorkerConnection();
        Source(requestStream.Current.StartStream.WorkerId).TrySetResult(connection);
        await connection.RunAsync(requestStream, responseStream, either.Token);
    }

    private TaskCompletionSource<WorkerConnection> Source(string workerId) =>
        _expected.GetOrAdd(workerId, _ => new TaskCompletionSource<WorkerConnection>(TaskCreationOptions.RunContinuationsAsynchronously));
}
