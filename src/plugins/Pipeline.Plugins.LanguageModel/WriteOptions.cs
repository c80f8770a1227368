using System.ComponentModel.DataAnnotations;

namespace Pipeline.Plugins.LanguageModel;

/// <summary>What can be set for <c>languagemodel.summarise</c>. Without an endpoint nothing is sent anywhere.</summary>
public sealed record WriteOptions : IValidatableObject
{
    /// <summary>Whose manners the endpoint has.</summary>
    [EnumDataType(typeof(ModelProvider))]
    public ModelProvider Provider { get; init; } = ModelProvider.OpenAI;

    /// <summary>Where the model is, up to and with <c>/v1</c>; <c>null</c> for nowhere.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Name of the model, or of the deployment in Azure.</summary>
    [StringLength(200)]
    public string Model { get; init; } = "";

    /// <summary>Name of the environment variable that holds the key; an unset variable means no key. Keys stand in no file.</summary>
    [Required, RegularExpression("[A-Za-z_][A-Za-z0-9_]*")]
    public string KeyVariable { get; init; } = "PIPELINE_LANGUAGEMODEL_KEY";

    /// <summary>How many sentences to ask for.</summary>
    [Range(1, 20)]
    public int Sentences { get; init; } = 3;

    /// <summary>How many words to ask for at most.</summary>
    [Range(10, 1_000)]
    public int Words { get; init; } = 90;

    /// <summary>How much of an article is sent, in estimated tokens; the rest is cut off at the end of a paragraph.</summary>
    [Range(200, 1_000_000)]
    public int MaxInputTokens { get; init; } = 8_000;

    /// <summary>How long an answer may be, in tokens.</summary>
    [Range(20, 10_000)]
    public int MaxOutputTokens { get; init; } = 400;

    /// <summary>How freely the model writes; <c>null</c> leaves it to the model, for those that refuse to be told.</summary>
    [Range(0, 2)]
    public float? Temperature { get; init; } = 0;

    /// <summary>How long one request may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:30:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long all requests for one article and the waits between them may take; less than <c>Pipeline:Steps:Timeout</c>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:59:00")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Price of a million tokens sent; 0 when unknown.</summary>
    [Range(0, 1_000_000)]
    public decimal InputPrice { get; init; }

    /// <summary>Price of a million tokens received; 0 when unknown.</summary>
    [Range(0, 1_000_000)]
    public decimal OutputPrice { get; init; }

    /// <summary>Currency of the prices.</summary>
    [Required, StringLength(3, MinimumLength = 3)]
    public string Currency { get; init; } = "USD";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is null)
            yield break;
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https"))
            yield return new ValidationResult("must be an absolute http or https address", [nameof(Endpoint)]);
        else if (Endpoint.Scheme == "http" && !Endpoint.IsLoopback && Key is not null)
            yield return new ValidationResult("must be https, or the key would travel in the open", [nameof(Endpoint)]);
        if (Model.Length == 0)
            yield return new ValidationResult("must be set when there is an endpoint", [nameof(Model)]);
    }

    internal string? Key => Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key ? key : null;
}
