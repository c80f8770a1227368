using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Operations;
using Pipeline.Core.Series;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;
using Pipeline.Functions.Hosting;

namespace Pipeline.Functions;

/// <summary>Processes uploads again; a dry run unless told otherwise.</summary>
public sealed class Replay(Replayer replayer, UploadSelector selector, IUploadSource inbox, IBlobStore store, TimeProvider time)
{
    // An HTTP request in Azure is cut off after 230 seconds.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(180);

    /// <summary>
    /// <c>POST /api/replay?upload=NAME</c>, <c>?series=NAME</c> or its title, <c>?failed=true</c> or <c>?outdated=true</c>; with
    /// <c>&amp;dryRun=false</c> it happens.
    /// </summary>
    [Function(nameof(Replay))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "replay")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ReplayQuery.Parse(request.Query) is not { } query)
            return new BadRequestObjectResult(ReplayQuery.Help);
        if (query.Selection is UploadSelection.OfSeries asked)
        {
            if (await SeriesCatalog.FindAsync(store, asked.Name, cancellationToken) is not { } series)
                return new NotFoundObjectResult(
                    $"There is no series '{asked.Name}', neither by name nor by title. 'pipeline series' lists them."
                );
            query = query with { Selection = new UploadSelection.OfSeries(series) };
        }

        if (query.DryRun)
        {
            var found = await selector
                .SelectAsync(query.Selection, inbox, store, cancellationToken)
                .Select(upload => upload.Name)
                .Take(ReplayAnswer.Shown)
                .ToListAsync(cancellationToken);
            return new JsonResult(new ReplayAnswer(DryRun: true, Complete: true, found, ReplayAnswer.NoOutcomes), FunctionJson.Options);
        }

        using var stopping = new CancellationTokenSource(Budget, time);
        var answer = await ReplayAnswer.OfAsync(
            replayer.ReplayAsync(query.Selection, inbox, store, stopping.Token, cancellationToken),
            stopping.Token
        );
        return new JsonResult(answer, FunctionJson.Options);
    }
}
