using System.CommandLine;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Configuration;
using Pipeline.Core.Plugins;
using Pipeline.Plugins;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline plugins</c>: what was loaded, what was refused and why.</summary>
internal static class PluginsCommand
{
    internal static Command Create()
    {
        var config = CommonOptions.Config();
        var json = CommonOptions.Json();
        var command = new Command("plugins", "List the plugins: id, version, API range, steps, where from, and why one was refused.") { config, json };
        command.SetAction(parsed =>
        {
            var catalog = PluginCatalog.Load(PipelineConfiguration.Bind(PipelineConfiguration.Read(parsed.GetValue(config))).Plugins);
            if (parsed.GetValue(json))
                JsonOutput.Write(new { api = PluginApi.Version, catalog.Folder, catalog.Plugins });
            else
                Write(catalog);
            return catalog.Plugins.Any(plugin => plugin.Refusal is not null || !plugin.Flaws.IsEmpty) ? ExitCodes.Unfinished : ExitCodes.Done;
        });
        return command;
    }

    private static void Write(PluginCatalog catalog)
    {
        Console.Out.WriteLine($"Plugin API {PluginApi.Version}; plugins in {catalog.Folder}");
        if (catalog.Plugins.IsEmpty)
            Console.Out.WriteLine("None. Put each plugin into a folder of its own there.");
        foreach (var plugin in catalog.Plugins)
        {
            var name = plugin.Manifest is { } manifest ? $"{manifest.Id} {manifest.Version}, for API {manifest.ApiVersion}" : Path.GetFileName(plugin.Folder);
            Console.Out.WriteLine();
            Console.Out.WriteLine(Printable.Line(name));
            Console.Out.WriteLine($"  from   {Printable.Line(plugin.Folder)}");
            if (plugin.Manifest is { } known)
                Console.Out.WriteLine($"  steps  {Printable.Line(string.Join(", ", known.Steps))}");
            if (plugin.Manifest is { Writers.Length: > 0 } writing)
                Console.Out.WriteLine($"  writers  {Printable.Line(string.Join(", ", writing.Writers))}");
            if (plugin.Refusal is { } refusal)
                Console.Out.WriteLine($"  REFUSED: {Printable.Line(refusal)}");
            foreach (var flaw in plugin.Flaws)
                Console.Out.WriteLine($"  WRONG: {Printable.Line(flaw)}; uploads that reach it fail");
        }
    }
}
