using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// Ends the worker when its stream to the host ends. The worker's library leaves the process running then, so a host that was killed would
/// leave workers behind that poll and hold claims. The gRPC client reports each call as an activity; the stream is one call.
/// </summary>
internal static class HostConnection
{
    private const string Source = "Grpc.Net.Client";
    private const string MethodTag = "grpc.method";
    private const string Stream = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";

    internal static IDisposable StopWhenItEnds(IHostApplicationLifetime lifetime)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = call =>
            {
                if (call.GetTagItem(MethodTag) as string == Stream)
                    lifetime.StopApplication();
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
