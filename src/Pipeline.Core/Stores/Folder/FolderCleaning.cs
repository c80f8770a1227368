namespace Pipeline.Core.Stores.Folder;

/// <summary>Takes away what killed processes and deletions leave behind.</summary>
internal static class FolderCleaning
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    internal static void RemoveOldTemporaries(FolderLayout layout)
    {
        if (!Directory.Exists(layout.Temporaries))
            return;
        foreach (var file in new DirectoryInfo(layout.Temporaries).EnumerateFiles())
        {
            if (DateTime.UtcNow - file.LastWriteTimeUtc > Old)
                file.Delete();
        }
    }

    /// <summary>Removes folders that a deletion left empty, up to the container; a folder that fills up again meanwhile stays.</summary>
    internal static void RemoveEmptyFolders(string folder, string container)
    {
        while (folder.Length > container.Length)
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (IOException)
            {
                return;
            }

            folder = Path.GetDirectoryName(folder)!;
        }
    }
}
