using Pipeline.Core.Steps;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Reading;

/// <summary>A step that reads uploads, with what it claims.</summary>
internal sealed class Reader
{
    private readonly IFormatDetector? _detector;

    internal Reader(StepDefinition step)
    {
        Step = step;
        Claims = step.Type.Reader!;
        _detector = Claims.Detector is { } type ? (IFormatDetector)Activator.CreateInstance(type)! : null;
    }

    internal StepDefinition Step { get; }

    internal ReaderAttribute Claims { get; }

    internal bool Detects(Upload upload)
    {
        try
        {
            return _detector?.Detects(upload) == true;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{this} threw {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Length of the longest of its signatures that the content starts with; 0 for none.</summary>
    internal int SignatureLength(ReadOnlySpan<byte> content)
    {
        var longest = 0;
        foreach (var signature in Claims.Signatures)
        {
            if (signature.Length > longest && StartsWith(content, signature))
                longest = signature.Length;
        }

        return longest;
    }

    /// <summary>Length of the longest of its ends of names that the name has; 0 for none.</summary>
    internal int ExtensionLength(string name) =>
        Claims.Extensions.Where(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)).Select(extension => extension.Length).DefaultIfEmpty().Max();

    public override string ToString() => $"'{Step.Id}' of plugin '{Step.Plugin.Id}' {Step.Plugin.Version}";

    private static bool StartsWith(ReadOnlySpan<byte> content, string signature)
    {
        if (content.Length < signature.Length)
            return false;
        for (var index = 0; index < signature.Length; index++)
        {
            if (content[index] != signature[index])
                return false;
        }

        return true;
    }
}
