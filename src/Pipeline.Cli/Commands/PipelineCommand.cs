using System.CommandLine;

namespace Pipeline.Cli.Commands;

/// <summary>The root command.</summary>
internal static class PipelineCommand
{
    internal static RootCommand Create() => new(
        """
        Turns uploads (HTML pages, plain-text scrapes) into clean articles with metadata and a summary.

        Examples:
          pipeline run samples/inbox                 process a folder; results in pipeline-out/
          pipeline up                                start a local blob store and watch its inbox
          pipeline up --functions                    the same with the functions app, as in Azure
          pipeline watch --store ./my-store          process what is dropped into ./my-store/inbox
          pipeline status --store ./my-store         how things stand
        """)
    {
        RunCommand.Create(),
        WatchCommand.Create(),
        UpCommand.Create(),
        ExtractCommand.Create(),
        StatusCommand.Create(),
        ReplayCommand.Create(),
        SweepCommand.Create(),
        SeriesCommand.Create(),
        ExplainCommand.Create(),
        PluginsCommand.Create(),
        SchemaCommand.Create(),
        DoctorCommand.Create(),
    };
}
