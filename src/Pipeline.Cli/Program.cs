using Pipeline.Cli.Commands;
using Pipeline.Cli.Hosting;

return await CommandLine.RunAsync(PipelineCommand.Create(), args);
