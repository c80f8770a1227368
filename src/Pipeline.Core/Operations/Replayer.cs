using Pipeline.Core.Running;
using Pipeline.Core.Stores;
using Pipeline.Core.Uploads;

namespace Pipeline.Core.Operations;

/// <summary>Processes a selection of uploads again. What a dry run would show is <see cref="UploadSelector.SelectAsync"/>.</summary>
public sealed class Replayer(PipelineRunner runner, UploadSelector selector)
{
    /// <summary>A report of each upload as its run ends. When <paramref name="stopping"/> is cancelled nothing new begins.</summary>
    public IAsyncEnumerable<RunReport> ReplayAsync(
        UploadSelection selection, IUploadSource source, IBlobStore store, CancellationToken stopping, CancellationToken cancellationToken)
    {
        // What this pipeline has finished is done again only where that was asked for.
        var force = selection is UploadSelection.One or UploadSelection.OfSeries or UploadSelection.Failed;
        var selected = new SelectedUploads(source, token => selector.SelectAsync(selection, source, store, token));
        return runner.RunAsync(selected, store, new RunRequest(force), stopping, cancellationToken);
    }
}
