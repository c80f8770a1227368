namespace Pipeline.Plugins.Mail;

/// <summary>What becomes of a mail's attachments.</summary>
public enum Attachments
{
    /// <summary>A warning lists them.</summary>
    List,

    /// <summary>Each is read as an upload of its own.</summary>
    Read,
}
