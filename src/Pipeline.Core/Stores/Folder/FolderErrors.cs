namespace Pipeline.Core.Stores.Folder;

/// <summary>Says what an error of the file system means for the store.</summary>
internal static class FolderErrors
{
    internal static Exception Explain(Exception exception, string root) => exception switch
    {
        UnauthorizedAccessException => new StoreAccessException($"'{root}' may not be written or read: {exception.Message} Give this user the right, or choose another folder.", exception),
        IOException when IsFull(exception) => new StoreAccessException($"The disk of '{root}' is full. Make room; what was not finished is done by the next run.", exception),
        IOException when !Path.Exists(root) => new StoreUnavailableException($"The folder '{root}' is not there (unmounted?): {exception.Message}", exception),
        _ => new StoreAccessException($"The folder '{root}' refuses: {exception.Message}", exception),
    };

    internal static bool IsFileSystemError(Exception exception) => exception is IOException or UnauthorizedAccessException;

    // ENOSPC and EDQUOT on Linux and macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.
    private static bool IsFull(Exception exception) =>
        exception.HResult is 28 or 122 or 69 or unchecked((int)0x80070070) or unchecked((int)0x80070027);
}
