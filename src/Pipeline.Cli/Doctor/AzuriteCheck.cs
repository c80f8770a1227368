using System.Net.Http.Headers;

namespace Pipeline.Cli.Doctor;

/// <summary>Whether an emulator answers, which version it is, and whether it takes the client's newest protocol.</summary>
internal sealed class AzuriteCheck(HttpClient http)
{
    private static readonly Version Known = new(3, 37, 0);

    // Far in the future: only --skipApiVersionCheck lets it pass.
    private const string UnknownApi = "2099-01-01";

    /// <summary>Looks at an emulator's blob address; <c>null</c> when the address is not one.</summary>
    internal async Task<Finding?> LookAsync(string location, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(location, UriKind.Absolute, out var address) || !address.IsLoopback || address.Scheme is not ("http" or "https"))
            return null;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{location.TrimEnd('/')}/?comp=list");
            request.Headers.Add("x-ms-version", UnknownApi);
            using var answer = await http.SendAsync(request, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            return Judge(answer.Headers.Server, text);
        }
        catch (HttpRequestException exception)
        {
            return Finding.Failed("azurite", $"Nothing answers at {location} ({exception.Message}).", "'pipeline up' starts Azurite.");
        }
    }

    private static Finding Judge(HttpHeaderValueCollection<ProductInfoHeaderValue> servers, string text)
    {
        var product = servers.Select(server => server.Product).FirstOrDefault(product => product?.Name.StartsWith("Azurite", StringComparison.OrdinalIgnoreCase) == true);
        if (product is null)
            return Finding.Warning("azurite", "What answers on this machine does not say that it is Azurite.", "Stop whatever holds the port, then 'pipeline up'.");
        if (text.Contains("skipApiVersionCheck", StringComparison.OrdinalIgnoreCase) || text.Contains("API version", StringComparison.OrdinalIgnoreCase))
            return Finding.Warning("azurite", $"Azurite {product.Version} refuses newer clients.", "Start it with --skipApiVersionCheck, as 'pipeline up' does.");
        return Version.TryParse(product.Version, out var version) && version >= Known
            ? Finding.Ok("azurite", $"version {product.Version}, newer clients are let in")
            : Finding.Warning("azurite", $"Azurite {product.Version} is older than {Known}, the version that is tested.", "npm install --global azurite, or use 'pipeline up', which brings its own.");
    }
}
