namespace Pipeline.Plugins.LanguageModel.Prompts;

/// <summary>A careful guess at the number of tokens: models part words differently, and none is asked. Three letters of ASCII or one other character a token.</summary>
internal static class TokenEstimate
{
    private const double Ascii = 1.0 / 3;

    internal static int Of(string text)
    {
        var tokens = 1.0;
        foreach (var character in text)
            tokens += character < 128 ? Ascii : 1;
        return (int)Math.Ceiling(tokens);
    }
}
