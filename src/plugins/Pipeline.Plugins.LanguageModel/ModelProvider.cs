namespace Pipeline.Plugins.LanguageModel;

/// <summary>Whose manners an endpoint has.</summary>
public enum ModelProvider
{
    /// <summary>OpenAI, and whatever speaks its chat completions: Ollama, vLLM, LM Studio. The key, if any, goes as a bearer token.</summary>
    OpenAI,

    /// <summary>Azure OpenAI, its v1 endpoint: <c>https://NAME.openai.azure.com/openai/v1/</c>. The key goes in the header <c>api-key</c>.</summary>
    AzureOpenAI,
}
