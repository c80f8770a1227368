using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Core;

namespace Pipeline.Cli.Doctor;

/// <summary>Asks Azure Resource Manager, with the identity of whoever runs this.</summary>
internal sealed class ResourceManager(HttpClient http, TokenCredential credential, Uri endpoint)
{
    internal static Uri Public { get; } = new("https://management.azure.com");

    internal Task<JsonElement> GetAsync(string path, string apiVersion, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, apiVersion, cancellationToken);

    internal Task<JsonElement> PostAsync(string path, string apiVersion, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, apiVersion, cancellationToken);

    /// <exception cref="HttpRequestException">It refuses; the status code says how.</exception>
    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string apiVersion, CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(new TokenRequestContext([new Uri(Public, ".default").ToString()]), cancellationToken);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        using var request = new HttpRequestMessage(method, new Uri(endpoint, $"{path}{separator}api-version={apiVersion}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        using var answer = await http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        return document.RootElement.Clone();
    }
}
