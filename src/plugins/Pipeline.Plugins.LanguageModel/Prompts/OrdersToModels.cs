using System.Text.RegularExpressions;

namespace Pipeline.Plugins.LanguageModel.Prompts;

/// <summary>
/// Paragraphs that speak to a language model instead of to readers. They are not sent. This is a net with holes: what slips through is data between marks, and
/// an answer that obeys it must still stand in the article.
/// </summary>
internal static partial class OrdersToModels
{
    internal static bool Stand(string paragraph) => Orders().IsMatch(paragraph);

    [GeneratedRegex(
        "\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instructions?|prompts?|rules)\\b|\\bsystem prompt\\b|\\byou are (?:now |no longer )?(?:an? )?(?:AI|assistant|chatbot|language model)\\b|\\b(?:AI|assistant|language model|LLM)s?[,:] (?:please |you must |write|say|answer|output|reply|summari[sz]e)"
        + "|\\bignorier\\w*\\b.{0,40}\\b(?:Anweisung|Instruktion)|\\bignore[zr]?\\b.{0,40}\\b(?:consignes?|instructions?)|\\bignor[ae]\\b.{0,40}\\b(?:instrucciones|istruzioni|instruções)|<\\|?(?:im_start|system|assistant)\\|?>|\\[/?INST\\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Orders();
}
