using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Stores.Folder;

/// <summary>Where things lie: content under <c>&lt;root&gt;/&lt;container&gt;/</c>, everything that people need not see under <c>&lt;root&gt;/.pipeline/</c>.</summary>
internal sealed class FolderLayout
{
    private const string Hidden = ".pipeline";

    internal FolderLayout(string root)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        Codec = NameCodec.ForFiles(FoldsCase(Root));
    }

    internal string Root { get; }

    internal NameCodec Codec { get; }

    internal string Container(string container) => Path.Combine(Root, container);

    /// <summary>Path of a spelling, certainly inside its container.</summary>
    internal string Content(string container, string stored)
    {
        var folder = Container(container);
        var path = Path.GetFullPath(Path.Combine(folder, stored.Replace('/', Path.DirectorySeparatorChar)));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new StoreAccessException($"'{stored}' would lie outside '{folder}'.");
    }

    /// <summary>The note of one version: named by it, so that content and note can never be of different versions.</summary>
    internal string Sidecar(string container, string stored, string etag)
    {
        var hash = Hash(container, stored);
        return Path.Combine(Root, Hidden, "notes", hash[..2], $"{hash}-{etag}.json");
    }

    /// <summary>One of 256 lock files.</summary>
    internal string Lock(string container, string stored) => Path.Combine(Root, Hidden, "locks", Hash(container, stored)[..2]);

    internal string NewTemporary() => Path.Combine(Root, Hidden, "tmp", Guid.NewGuid().ToString("n"));

    internal string Temporaries => Path.Combine(Root, Hidden, "tmp");

    private static string Hash(string container, string stored) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{container}/{stored}")))[..32];

    // Asked of the file system itself: macOS and Windows fold case by default, and any folder may be mounted otherwise.
    private static bool FoldsCase(string root)
    {
        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var name = Path.GetFileName(folder);
            if (Directory.Exists(folder) && name.Any(char.IsAsciiLetter))
            {
                var other = string.Concat(name.Select(letter => char.IsAsciiLetterLower(letter) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));
                return Directory.Exists(Path.Combine(Path.GetDirectoryName(folder)!, other));
            }
        }

        return OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
    }
}
