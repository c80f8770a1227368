using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;

namespace Pipeline.FunctionsHost.Protocol;

/// <summary>
/// The stream of one worker. A request is answered by the message with its id; when the stream ends, every request that waits fails.
/// </summary>
internal sealed class WorkerConnection
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _waiting = new();
    private readonly Channel<StreamingMessage> _toWorker = Channel.CreateUnbounded<StreamingMessage>();
    private volatile bool _ended;

    /// <summary>Lines that the worker logged through the protocol.</summary>
    internal ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Sends a message that nothing answers; after the end of the stream it goes nowhere.</summary>
    internal void Send(StreamingMessage message) => _toWorker.Writer.TryWrite(message);

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="WorkerGoneException">The stream ended before the answer.</exception>
    internal async Task<StreamingMessage> AskAsync(StreamingMessage request, CancellationToken cancellationToken)
    {
        request.RequestId = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[request.RequestId] = answer;
        if (_ended)
            throw new WorkerGoneException();
        Send(request);
        try
        {
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _waiting.TryRemove(request.RequestId, out _);
        }
    }

    /// <summary>Carries messages both ways until the worker ends the stream or the server stops.</summary>
    internal async Task RunAsync(
        IAsyncStreamReader<StreamingMessage> fromWorker,
        IServerStreamWriter<StreamingMessage> toWorker,
        CancellationToken cancellationToken
    )
    {
        var writing = WriteAsync(toWorker, cancellationToken);
        try
        {
            while (await fromWorker.MoveNext(cancellationToken))
                Receive(fromWorker.Current);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // A worker that is killed leaves its stream broken; that is an end like any other.
        }

        _ended = true;
        _toWorker.Writer.Complete();
        foreach (var answer in _waiting.Values)
            answer.TrySetException(new WorkerGoneException());
        await writing;
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> toWorker, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _toWorker.Reader.ReadAllAsync(cancellationToken))
                await toWorker.WriteAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The reader sees the same end and tells those who wait.
        }
    }

    private void Receive(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
            Log.Enqueue($"{message.RpcLog.Category}: {message.RpcLog.Message}");
        else if (_waiting.TryGetValue(message.RequestId, out var answer))
            answer.TrySetResult(message);
    }
}
