using Microsoft.Extensions.FileSystemGlobbing;
using Pipeline.Infra.Tests.Compiling;
using Pipeline.Tests.Support;

namespace Pipeline.Infra.Tests.Images;

/// <summary>What the Dockerfile's COPY would see: the files that its ignore file lets through.</summary>
internal static class BuildContext
{
    internal static void CopyTo(TemporaryFolder folder, string name)
    {
        var lines = Repository.Read("infra", "containers", "Dockerfile.dockerignore").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        Assert.Equal("*", lines[0]);
        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith('!'))
                matcher.AddIncludePatterns([line[1..], line[1..] + "/**/*"]);
            else
                matcher.AddExclude(line + "/**/*");
        }

        var root = Repository.In();
        foreach (var path in matcher.GetResultsInFullPath(root))
        {
            var target = folder.In(name, Path.GetRelativePath(root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
