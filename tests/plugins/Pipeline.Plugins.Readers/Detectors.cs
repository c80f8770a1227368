using Pipeline.Uploads;

namespace Pipeline.Plugins.Readers;

public sealed class OddDetector : IFormatDetector
{
    public bool Detects(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (upload.Content.Span.IndexOf("detector-throws"u8) >= 0)
            throw new InvalidOperationException("thrown on purpose");
        if (upload.Content.Span.IndexOf("detector-hangs"u8) >= 0)
            Thread.Sleep(TimeSpan.FromSeconds(20));
        return upload.Content.Span.IndexOf("odd"u8) >= 0;
    }
}

public sealed class RivalDetector : IFormatDetector
{
    public bool Detects(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return upload.Content.Span.IndexOf("odd and rival"u8) >= 0;
    }
}

public sealed class UnmakeableDetector : IFormatDetector
{
    public UnmakeableDetector() => throw new InvalidOperationException("thrown in the constructor");

    public bool Detects(Upload upload) => false;
}
