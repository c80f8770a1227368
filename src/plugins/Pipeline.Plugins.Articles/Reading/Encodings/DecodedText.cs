using System.Collections.Immutable;
using Pipeline.Steps;

namespace Pipeline.Plugins.Articles.Reading.Encodings;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Charset">IANA name of the encoding.</param>
/// <param name="Damaged">How many characters could not be read and stand as U+FFFD.</param>
/// <param name="Warnings">What a person should know.</param>
internal sealed record DecodedText(string Text, string Charset, int Damaged, ImmutableArray<StepWarning> Warnings);
