using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Core.Stores;
using Pipeline.Functions.Hosting;

namespace Pipeline.Functions;

/// <summary>The state of the store: JSON for programs, a page for people.</summary>
public sealed class Status(IBlobStore store)
{
    /// <summary><c>GET /api/status</c>; a browser gets the page.</summary>
    [Function(nameof(Status))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "status")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var status = await StoreStatus.ReadAsync(store, cancellationToken);
        SecurityHeaders.Set(request.HttpContext.Response);
        return request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? new ContentResult { Content = StatusPage.Render(status), ContentType = "text/html; charset=utf-8" }
            : new JsonResult(status, FunctionJson.Options);
    }
}
