using System.Globalization;

namespace Pipeline.Azurite;

/// <summary>One service of an Azurite.</summary>
/// <param name="Service">The name that Azurite gives it: <c>Blob</c>, <c>Queue</c> or <c>Table</c>.</param>
/// <param name="Port">Its port on 127.0.0.1.</param>
internal sealed record AzuriteEndpoint(string Service, int Port)
{
    private const string Account = "devstoreaccount1";

    /// <summary>The start of every connection string; the account's key is public and well-known (documentation of Azurite).</summary>
    internal static string AccountSettings =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    /// <summary>This service's part of a connection string.</summary>
    internal string Setting => string.Create(CultureInfo.InvariantCulture, $"{Service}Endpoint=http://127.0.0.1:{Port}/{Account};");

    /// <summary>The options that start the service here.</summary>
    internal IEnumerable<string> Arguments
    {
        get
        {
            var prefix = "--" + Service.ToLowerInvariant();
            return [$"{prefix}Host", "127.0.0.1", $"{prefix}Port", Port.ToString(CultureInfo.InvariantCulture)];
        }
    }

    /// <summary>Whether a line of output says that the service listens. Its scripts for one and for all word it differently.</summary>
    internal bool IsAnnouncedBy(string line) =>
        line.StartsWith($"Azurite {Service} service ", StringComparison.Ordinal)
        && line.Contains("successfully listen", StringComparison.Ordinal);
}
