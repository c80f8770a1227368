namespace Pipeline.Cli.Hosting;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    internal const int Done = 0;

    /// <summary>Something was rejected, faulted or could not be finished.</summary>
    internal const int Unfinished = 1;

    /// <summary>The command, its configuration or a path is wrong; nothing was done.</summary>
    internal const int WrongUse = 2;

    /// <summary>Stopped by a signal (128 + SIGINT, as shells have it).</summary>
    internal const int Interrupted = 130;
}
