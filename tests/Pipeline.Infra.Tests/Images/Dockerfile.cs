using System.Text.RegularExpressions;
using Pipeline.Infra.Tests.Compiling;

namespace Pipeline.Infra.Tests.Images;

/// <summary>The instructions of the Dockerfile, continued lines joined.</summary>
internal sealed partial class Dockerfile
{
    private Dockerfile(IReadOnlyList<(string Word, string Text)> instructions) => Instructions = instructions;

    internal IReadOnlyList<(string Word, string Text)> Instructions { get; }

    internal static Dockerfile Read()
    {
        var lines = Repository.Read("infra", "containers", "Dockerfile").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        return new Dockerfile([.. lines.Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(' ', 2)).Select(parts => (parts[0], Spaces().Replace(parts[1], " ").Trim()))]);
    }

    internal string One(string word) => Assert.Single(Instructions, instruction => instruction.Word == word).Text;

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
