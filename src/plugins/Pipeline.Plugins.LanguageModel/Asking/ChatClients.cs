using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Pipeline.Plugins.LanguageModel.Asking;

/// <summary>Makes the client for the configured endpoint.</summary>
internal static class ChatClients
{
    // Servers of one's own ask for no key, the client for a word.
    private const string NoKey = "none";

    internal static IChatClient Create(WriteOptions options, HttpClient http)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            // Repeating is our own: it has a deadline, and every call is counted.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = options.Timeout,
            Transport = new HttpClientPipelineTransport(http),
        };
        var key = new ApiKeyCredential(options.Key ?? NoKey);
#pragma warning disable OPENAI001 // The constructor with a policy is marked experimental; Azure's header needs it.
        var client = options.Provider == ModelProvider.AzureOpenAI
            ? new OpenAIClient(ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(key, "api-key"), settings)
            : new OpenAIClient(key, settings);
#pragma warning restore OPENAI001
        return client.GetChatClient(options.Model).AsIChatClient();
    }
}
