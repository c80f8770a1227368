using System.CommandLine;
using Pipeline.Cli.Hosting;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;
using Pipeline.Core.Schemas;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline schema</c>: the JSON schemas of what is read and written.</summary>
internal static class SchemaCommand
{
    private const string Configuration = "configuration";
    private const string Article = "article";
    private const string Series = "series";

    internal static Command Create()
    {
        var subject = new Argument<string>("of") { Description = "configuration: pipeline.json, with the options of the plugins here. article: article.json in results. series: article.json in articles." };
        subject.AcceptOnlyFromAmong(Configuration, Article, Series);
        var config = CommonOptions.Config();
        var command = new Command(
            "schema",
            """
            Write a JSON schema to standard output. With "$schema": "<file>" in pipeline.json an editor completes it.

            Example:
              pipeline schema configuration > pipeline.schema.json
            """)
        { subject, config };
        command.SetAction(parsed =>
        {
            Console.Out.Write(parsed.GetValue(subject) switch
            {
                Article => ResultSchema.Article(),
                Series => ResultSchema.SeriesArticle(),
                _ => ConfigurationSchema.Write(PluginCatalog.Load(PipelineConfiguration.Bind(PipelineConfiguration.Read(parsed.GetValue(config))).Plugins)),
            });
            return ExitCodes.Done;
        });
        return command;
    }
}
