using System.Security.Cryptography;

namespace Pipeline.Azurite;

/// <summary>Azurite on this machine: the pinned version, installed once for each user by <c>npm ci</c> from our lock file.</summary>
public sealed class AzuriteInstallation
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(10);

    private readonly string _scripts;

    private AzuriteInstallation(string scripts) => _scripts = scripts;

    private string BlobScript => Path.Combine(_scripts, "blob", "main.js");

    private bool IsThere => File.Exists(BlobScript);

    /// <summary>Finds the installation, or makes it. Several processes may ask at once: one installs, the others wait.</summary>
    /// <param name="progress">Told in a sentence what is going on, when it takes long.</param>
    /// <param name="cancellationToken">Stops the installation.</param>
    /// <exception cref="AzuriteException">Node.js is missing, or npm failed.</exception>
    public static async Task<AzuriteInstallation> FindOrInstallAsync(Action<string>? progress, CancellationToken cancellationToken)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "npm");
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"), cancellationToken);
        var folder = Path.Combine(CacheFolder(), "azurite-" + Convert.ToHexStringLower(SHA256.HashData(lockFile))[..12]);
        var found = new AzuriteInstallation(Path.Combine(folder, "node_modules", "azurite", "dist", "src"));
        if (found.IsThere)
            return found;

        Directory.CreateDirectory(CacheFolder());
        using var held = await LockAsync(folder + ".lock", cancellationToken);
        if (!found.IsThere)
        {
            progress?.Invoke("Installing Azurite, the storage emulator, through npm; once, about a minute.");
            await InstallAsync(source, folder, cancellationToken);
        }

        return found;
    }

    /// <summary>Full path of the JavaScript that starts these services.</summary>
    internal string ScriptOf(AzuriteServices services) =>
        services == AzuriteServices.All ? Path.Combine(_scripts, "azurite.js") : BlobScript;

    private static string CacheFolder()
    {
        const Environment.SpecialFolder data = Environment.SpecialFolder.LocalApplicationData;
        return Path.Combine(Environment.GetFolderPath(data, Environment.SpecialFolderOption.Create), "pipeline");
    }

    private static async Task InstallAsync(string source, string folder, CancellationToken cancellationToken)
    {
        var temporary = $"{folder}.{Guid.NewGuid():n}";
        Directory.CreateDirectory(temporary);
        try
        {
            foreach (var file in new[] { "package.json", "package-lock.json" })
                File.Copy(Path.Combine(source, file), Path.Combine(temporary, file));
            string[] arguments = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
            await NodeProcess.RunNpmAsync(arguments, temporary, InstallPatience, cancellationToken);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(temporary, folder);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(200, cancellationToken);
            }
        }
    }
}
