using System.ClientModel;
using Microsoft.Extensions.AI;
using Pipeline.Documents;

namespace Pipeline.Plugins.LanguageModel.Asking;

/// <summary>Asks the model for one article: each request with a time-out, all of them within the configured patience, every one counted.</summary>
internal sealed class ModelClient : IDisposable
{
    private const int MostAttempts = 4;
    private const int TooManyRequests = 429;
    private const int RequestTimeout = 408;

    private readonly WriteOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly IChatClient _client;
    private readonly DateTimeOffset _deadline;
    private (int Calls, long Input, long Output) _used;

    internal ModelClient(WriteOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        // The time-out is the request's own token; the client's default would cut a longer one.
        _http = new HttpClient(new BoundedResponses()) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _client = ChatClients.Create(options, _http);
        _deadline = time.GetUtcNow() + options.Patience;
    }

    /// <summary>What was used so far; <c>null</c> before the first request.</summary>
    internal ServiceUse? Use => _used.Calls == 0 ? null : new ServiceUse(
        $"{_options.Provider.ToString().ToLowerInvariant()} {_options.Model}", _used.Calls, _used.Input, _used.Output, Cost, Cost is null ? null : _options.Currency);

    private decimal? Cost => _options is { InputPrice: 0, OutputPrice: 0 } ? null : ((_used.Input * _options.InputPrice) + (_used.Output * _options.OutputPrice)) / 1_000_000;

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    /// <summary>The answer; or why there is none. Throws only when the run is cancelled.</summary>
    internal async Task<ModelAnswer> AskAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await OnceAsync(messages, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                var problem = Describe(exception);
                var wait = WaitAsked.After(exception, attempt, _time.GetUtcNow());
                if (!IsPassing(exception) || attempt + 1 == MostAttempts)
                    return ModelAnswer.None(problem);
                if (_time.GetUtcNow() + wait >= _deadline)
                    return ModelAnswer.None($"{problem} A wait of {wait.TotalSeconds:0.#} s would go beyond the patience of {_options.Patience.TotalSeconds:0.#} s.");
                await Task.Delay(wait, _time, cancellationToken);
            }
        }
    }

    private async Task<ModelAnswer> OnceAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var left = _deadline - _time.GetUtcNow();
        using var timeout = new CancellationTokenSource(left < _options.Timeout && left > TimeSpan.Zero ? left : _options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        _used.Calls++;
        var response = await _client.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = _options.MaxOutputTokens, Temperature = _options.Temperature }, either.Token);
        _used.Input += Math.Max(0, response.Usage?.InputTokenCount ?? 0);
        _used.Output += Math.Max(0, response.Usage?.OutputTokenCount ?? 0);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            return ModelAnswer.None("the service's content filter stopped it.");
        return new ModelAnswer(string.Join(' ', response.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), response.FinishReason == ChatFinishReason.Length, null);
    }

    private static bool IsPassing(Exception exception) => exception switch
    {
        ClientResultException refused => refused.Status is 0 or TooManyRequests or RequestTimeout or >= 500,
        OperationCanceledException or HttpRequestException or IOException => true,
        _ => false,
    };

    private string Describe(Exception exception) => exception switch
    {
        ClientResultException { Status: TooManyRequests } => "it asks to slow down (429).",
        ClientResultException { Status: > 0 } refused => $"it answered with status {refused.Status}.",
        OperationCanceledException => $"no answer came within {Math.Min(_options.Timeout.TotalSeconds, _options.Patience.TotalSeconds):0.#} s.",
        ClientResultException or HttpRequestException or IOException => "it cannot be reached, or broke off.",
        _ => $"its answer cannot be read ({exception.GetType().Name}).",
    };
}
