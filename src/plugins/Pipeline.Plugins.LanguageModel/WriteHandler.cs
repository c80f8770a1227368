using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins.LanguageModel.Asking;
using Pipeline.Plugins.LanguageModel.Guarding;
using Pipeline.Plugins.LanguageModel.Prompts;
using Pipeline.Steps;

namespace Pipeline.Plugins.LanguageModel;

/// <summary>
/// Handles <see cref="WriteRequest"/>. An answer that says what the article does not is refused; after a second refusal, or when the model cannot be
/// reached, the extractive summary stands alone and a warning says why. The article is never lost to the model.
/// </summary>
public sealed class WriteHandler(WriteOptions options, TimeProvider time) : IRequestHandler<WriteRequest, StepResult>
{
    private const int Tries = 2;

    /// <inheritdoc/>
    public async Task<StepResult> Handle(WriteRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var document = request.Document;
        if (options.Endpoint is null)
            return StepResult.Done(document, new StepWarning("language-model-not-configured", "No language model is configured, so none was asked."));
        var article = SentArticle.Of(document, options.MaxInputTokens);
        if (article.Paragraphs.IsEmpty)
            return StepResult.Done(document);
        if (Casing.IsWithout(string.Concat(article.Paragraphs)))
            return StepResult.Done(document, new StepWarning("language-model-uncheckable", "Names in this script cannot be told from other words, so no model was asked."));
        using var model = new ModelClient(options, time);
        var (summary, problem) = await WriteAsync(model, article, cancellationToken);
        var done = document with { WrittenSummary = summary, ServiceUses = model.Use is { } use ? document.ServiceUses.Add(use) : document.ServiceUses };
        return StepResult.Done(done, [.. Warnings(article, problem)]);
    }

    private async Task<(WrittenSummary? Summary, StepWarning? Problem)> WriteAsync(ModelClient model, SentArticle article, CancellationToken cancellationToken)
    {
        var facts = new ArticleFacts(article.Text);
        string? flaw = null;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var answer = await model.AskAsync(SummaryPrompt.Of(article, options, flaw), cancellationToken);
            if (answer.Problem is { } problem)
                return (null, new StepWarning("language-model-unavailable", $"The language model gave no summary: {problem} The extractive summary stands."));
            flaw = AnswerGuard.FirstFlaw(answer, facts, options.Words);
            if (flaw is null)
                return (new WrittenSummary(answer.Text, options.Model), null);
        }

        return (null, new StepWarning("language-model-refused", $"The language model's summary was refused {Tries} times, the last time because {flaw}. The extractive summary stands."));
    }

    private static IEnumerable<StepWarning> Warnings(SentArticle article, StepWarning? problem)
    {
        if (article.LeftOut > 0)
            yield return new StepWarning("article-addresses-models", $"{article.LeftOut} paragraphs speak to language models and were not sent to one.");
        if (problem is not null)
            yield return problem;
    }
}
