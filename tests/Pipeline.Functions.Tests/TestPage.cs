namespace Pipeline.Functions.Tests;

/// <summary>A small page that becomes an article.</summary>
internal static class TestPage
{
    internal static string With(string word) =>
        $"""
            <!doctype html><html><head><title>The lock keeper</title></head><body><article><h1>The lock keeper</h1>
            <p>The lock at the old canal was {word} on Friday, and the keeper walked along the towpath to see it for herself.</p>
            <p>She found the gates shut, the water high, and a heron on the beam, as there had been every morning that week.</p>
            </article></body></html>
            """;
}
