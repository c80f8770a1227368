using System.Text;
using Pipeline.Results;

namespace Pipeline.Plugins.Trial;

/// <summary>Writes the text alone, or does what the text says.</summary>
[ResultWriter("trial.lines", "lst", "text/plain; charset=utf-8")]
public sealed class TrialLinesWriter : IResultWriter
{
    public ReadOnlyMemory<byte> Write(FinishedDocument finished, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(finished);
        switch (finished.Document.Text)
        {
            case "throw-in-writer":
            case "throw\n\nin writer":
                throw new InvalidOperationException("written on purpose");
            case "block-in-writer":
                Thread.Sleep(TimeSpan.FromSeconds(5));
                break;
        }

        return Encoding.UTF8.GetBytes(finished.Document.Text);
    }
}

/// <summary>Wants the same files as the host's own text.</summary>
[ResultWriter("trial.text", "txt", "text/plain; charset=utf-8")]
public sealed class TrialTextWriter : IResultWriter
{
    public ReadOnlyMemory<byte> Write(FinishedDocument finished, CancellationToken cancellationToken) => default;
}
