using System.Reflection;
using Pipeline.Core.Steps;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Reading;

/// <summary>A step that reads uploads, with what it claims.</summary>
internal sealed class Reader
{
    // Made when it is first asked: what its constructor throws fails an upload, not the start, and the next upload makes it anew.
    private readonly Lazy<IFormatDetector>? _detector;

    internal Reader(StepDefinition step)
    {
        Step = step;
        Claims = step.Type.Reader!;
        _detector = Claims.Detector is { } type ? new Lazy<IFormatDetector>(() => (IFormatDetector)Activator.CreateInstance(type)!, LazyThreadSafetyMode.PublicationOnly) : null;
    }

    internal StepDefinition Step { get; }

    internal ReaderAttribute Claims { get; }

    internal bool HasDetector => _detector is not null;

    /// <summary>Asks the detector. It is a plugin's code: on a task of its own and inside the step's time-out, as the step is.</summary>
    /// <exception cref="DetectionException">It threw, or did not answer in time.</exception>
    internal async Task<bool> DetectsAsync(Upload upload, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => _detector!.Value.Detects(upload), cancellationToken).WaitAsync(Step.Policy.Timeout, time, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new DetectionException($"The detector of {this} did not answer within {Step.Policy.Timeout.TotalSeconds:0.###} s ({Step.Setting(nameof(Step.Policy.Timeout))}).", Step.Id, exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var thrown = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            throw new DetectionException($"The detector of {this} threw {thrown.GetType().Name}{(exception == thrown ? "" : " in its constructor")}: {thrown.Message}", Step.Id, thrown);
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
