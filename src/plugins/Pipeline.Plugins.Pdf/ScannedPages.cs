namespace Pipeline.Plugins.Pdf;

/// <summary>What becomes of a PDF that holds pictures of pages and no text.</summary>
public enum ScannedPages
{
    /// <summary>It is rejected.</summary>
    Reject,

    /// <summary>It goes on without blocks, as <c>application/pdf</c>, to a step behind <c>read</c> that recognises the letters.</summary>
    PassOn,
}
