using System.Collections.Immutable;
using Pipeline.Core.Stores;

namespace Pipeline.Cli.Doctor;

/// <summary>Whether a store does what everything relies on: listing, conditional put, reading, deleting; and whether its clock is ours.</summary>
internal sealed class StoreCheck(IBlobStore store, TimeProvider time)
{
    private static readonly BlobWrite Probe = new("{}"u8.ToArray(), "application/json", ImmutableSortedDictionary<string, string>.Empty);

    internal async Task<IReadOnlyList<Finding>> LookAsync(TimeSpan claim, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            foreach (var container in Containers.All)
                await store.ListAsync(container, "", cancellationToken).AnyAsync(cancellationToken);
            findings.Add(Finding.Ok("containers", string.Join(", ", Containers.All)));
            await ProbeAsync(findings, claim, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            findings.Add(Finding.Failed("store", exception.Message, "Start it ('pipeline up' starts Azurite), or correct --store."));
        }
        catch (StoreAccessException exception)
        {
            var missing = exception.Message.Contains("ContainerNotFound", StringComparison.Ordinal);
            findings.Add(Finding.Failed("store", exception.Message, missing ? "'pipeline status' creates the containers." : "Mend what the message names; nothing can be processed before."));
        }

        return findings;
    }

    private async Task ProbeAsync(List<Finding> findings, TimeSpan claim, CancellationToken cancellationToken)
    {
        var name = $"doctor/{Guid.NewGuid():n}.json";
        var before = time.GetUtcNow();
        var etag = await store.PutAsync(Containers.Runs, name, Probe, PutCondition.IfNew, cancellationToken);
        try
        {
            var again = await store.PutAsync(Containers.Runs, name, Probe, PutCondition.IfNew, cancellationToken);
            var read = await store.ReadAsync(Containers.Runs, name, 100, etag, cancellationToken);
            findings.Add(etag is not null && again is null && read is not null
                ? Finding.Ok("permissions", "list, conditional put, read and delete")
                : Finding.Failed("permissions", "A conditional put did not hold: two processes could take one upload.", "Use a store that knows If-None-Match: Azure Storage, Azurite or a local folder."));
            if (read is not null)
                findings.Add(Clock(read.Info.LastModified - before, claim));
        }
        finally
        {
            await store.DeleteAsync(Containers.Runs, name, null, cancellationToken);
        }
    }

    // A store tells time in whole seconds, and the put takes a moment.
    private static Finding Clock(TimeSpan ahead, TimeSpan claim) => ahead.Duration() switch
    {
        var off when off >= claim => Finding.Failed("clock", $"The store's clock is {ahead.TotalSeconds:+0;-0} s from this machine's.", "Set this machine's clock: claims of other processes would look run out, or never run out."),
        var off when off >= TimeSpan.FromSeconds(5) => Finding.Warning("clock", $"The store's clock is {ahead.TotalSeconds:+0;-0} s from this machine's.", "Set this machine's clock by NTP."),
        _ => Finding.Ok("clock", "within 5 s of the store's"),
    };
}
