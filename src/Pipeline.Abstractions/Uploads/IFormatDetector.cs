namespace Pipeline.Uploads;

/// <summary>Knows a format by more of the content than its first bytes. Asked for every upload: quick, and silent about what it does not know.</summary>
public interface IFormatDetector
{
    /// <summary>True when the content is surely of the format, whatever its name and declared type say. Never throws on any content.</summary>
    bool Detects(Upload upload);
}
