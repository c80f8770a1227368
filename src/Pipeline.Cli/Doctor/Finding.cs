namespace Pipeline.Cli.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Verdict">How bad it is.</param>
/// <param name="Check">What was looked at, in a word or two.</param>
/// <param name="Message">What was seen.</param>
/// <param name="Cure">What to do about it; <c>null</c> when nothing is to be done.</param>
internal sealed record Finding(Verdict Verdict, string Check, string Message, string? Cure = null)
{
    internal static Finding Ok(string check, string message) => new(Verdict.Ok, check, message);

    internal static Finding Warning(string check, string message, string cure) => new(Verdict.Warning, check, message, cure);

    internal static Finding Failed(string check, string message, string cure) => new(Verdict.Failed, check, message, cure);
}
