namespace Pipeline.Core.Stores;

/// <summary>Names of the containers, the same in every store.</summary>
public static class Containers
{
    /// <summary>What people upload. Only the uploader writes here.</summary>
    public const string Inbox = "inbox";

    /// <summary>What each upload became.</summary>
    public const string Results = "results";

    /// <summary>Parts of series and their manifests.</summary>
    public const string Series = "series";

    /// <summary>Assembled articles.</summary>
    public const string Articles = "articles";

    /// <summary>A record of every run.</summary>
    public const string Runs = "runs";

    /// <summary>What failed for good, with its cause and the command that replays it.</summary>
    public const string DeadLetter = "deadletter";

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All { get; } = [Inbox, Results, Series, Articles, Runs, DeadLetter];
}
