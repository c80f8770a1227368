using System.Text.Json;
using Google.Protobuf;
using Pipeline.FunctionsHost.Protocol;

namespace Pipeline.FunctionsHost.Worker;

/// <summary>What a trigger hands to a function, in the shape that the real extensions give it.</summary>
/// <param name="Function">Name of the function.</param>
public abstract record TriggerInput(string Function)
{
    /// <summary>A blob, by reference: the worker opens it with its own connection.</summary>
    public sealed record Blob(string Function, string Connection, string Container, string Name) : TriggerInput(Function)
    {
        internal override ParameterBinding ToBinding() =>
            Data(
                "upload",
                new TypedData
                {
                    ModelBindingData = new ModelBindingData
                    {
                        Version = "1.0",
                        Source = "AzureStorageBlobs",
                        ContentType = "application/json",
                        Content = ByteString.CopyFrom(
                            JsonSerializer.SerializeToUtf8Bytes(
                                new
                                {
                                    Connection,
                                    ContainerName = Container,
                                    BlobName = Name,
                                }
                            )
                        ),
                    },
                }
            );
    }

    /// <summary>A message of a queue.</summary>
    public sealed record QueueMessage(string Function, string Text) : TriggerInput(Function)
    {
        internal override ParameterBinding ToBinding() => Data("message", new TypedData { String = Text });
    }

    /// <summary>The clock.</summary>
    public sealed record Timer(string Function) : TriggerInput(Function)
    {
        internal override ParameterBinding ToBinding() => Data("timer", new TypedData { Json = """{"IsPastDue":false}""" });
    }

    /// <summary>An HTTP request; its content goes to the worker's web server.</summary>
    public sealed record Http(string Function) : TriggerInput(Function)
    {
        internal override ParameterBinding ToBinding() => Data("request", new TypedData { Http = new RpcHttp() });
    }

    internal InvocationRequest ToRequest(string functionId) =>
        new()
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = functionId,
            InputData = { ToBinding() },
            TraceContext = new RpcTraceContext(),
        };

    internal abstract ParameterBinding ToBinding();

    private static ParameterBinding Data(string name, TypedData data) => new() { Name = name, Data = data };
}
