using System.CommandLine;
using Azure.Identity;
using Pipeline.Cli.Doctor;
using Pipeline.Cli.Hosting;
using Pipeline.Cli.Output;
using Pipeline.Core.Configuration;

namespace Pipeline.Cli.Commands;

/// <summary><c>pipeline doctor</c>: what is wrong here, and what to do about it.</summary>
internal static class DoctorCommand
{
    internal static Command Create()
    {
        var azure = new Option<string?>("--azure") { Description = "Look at this deployed function app, too: its resource id, as 'az functionapp show --query id' prints it.", HelpName = "resource id" };
        var app = new Option<string?>("--app") { Description = "The published functions app that 'pipeline up --functions --app' is to start.", HelpName = "folder" };
        Option<string?> store = CommonOptions.Store(), config = CommonOptions.Config();
        var json = CommonOptions.Json();
        var command = new Command(
            "doctor",
            """
            Look at configuration, plugins, store, clock and Azurite, and at what 'pipeline up --functions' needs, and say how to mend what is
            wrong. It writes one probe into the store's runs/ and deletes it again. Ends with 1 when something must be mended.

            Examples:
              pipeline doctor --store "UseDevelopmentStorage=true"
              pipeline doctor --app ./published --json
            """)
        { store, azure, app, config, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
            var findings = ConfigurationCheck.Look(parsed.GetValue(config)).ToList();
            if (parsed.GetValue(store) is { } location)
                findings.AddRange(await LookAtStoreAsync(location, parsed.GetValue(config), http, cancellationToken));
            findings.AddRange(await new FunctionsCheck(Environment.CurrentDirectory, parsed.GetValue(app)).LookAsync(cancellationToken));
            if (parsed.GetValue(azure) is { } deployed)
                findings.AddRange(await new AzureAppCheck(new ResourceManager(http, new DefaultAzureCredential(), ResourceManager.Public)).LookAsync(deployed, cancellationToken));
            if (parsed.GetValue(json))
                JsonOutput.Write(findings);
            else
                Write(findings);
            return findings.Any(finding => finding.Verdict == Verdict.Failed) ? ExitCodes.Unfinished : ExitCodes.Done;
        });
        return command;
    }

    private static async Task<IEnumerable<Finding>> LookAtStoreAsync(string location, string? config, HttpClient http, CancellationToken cancellationToken)
    {
        var opened = CommonOptions.OpenStore(location);
        var azurite = await new AzuriteCheck(http).LookAsync(opened.Location, cancellationToken);
        var store = await new StoreCheck(opened, TimeProvider.System).LookAsync(ClaimOf(config), cancellationToken);
        return azurite is null ? store : [azurite, .. store];
    }

    private static TimeSpan ClaimOf(string? config)
    {
        try
        {
            return PipelineConfiguration.Bind(PipelineConfiguration.Read(config)).Runs.Claim;
        }
        catch (ConfigurationException)
        {
            // It is a finding of its own already.
            return new RunOptions().Claim;
        }
    }

    private static void Write(List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Console.Out.WriteLine($"{Mark(finding.Verdict)}  {finding.Check,-14} {Printable.Line(finding.Message)}");
            if (finding.Cure is { } cure)
                Console.Out.WriteLine($"{"",-22}{Printable.Line(cure)}");
        }

        var bad = findings.Count(finding => finding.Verdict == Verdict.Failed);
        Console.Out.WriteLine(bad == 0 ? "Nothing must be mended." : $"{bad} must be mended.");
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "ok  ",
        Verdict.Warning => "warn",
        _ => "FAIL",
    };
}
