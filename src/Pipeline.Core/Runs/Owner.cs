using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Core.Runs;

/// <summary>This process, named so that another one on the same machine can see that it is gone and need not wait for its claims.</summary>
internal static class Owner
{
    internal static string Here { get; } = Name(Process.GetCurrentProcess());

    /// <summary>True when the owner was a process of this machine that has ended. False when nobody can know from here.</summary>
    internal static bool IsGone(string owner)
    {
        var fields = owner.Split('|');
        if (fields.Length != 3 || fields[0] != Environment.MachineName || !int.TryParse(fields[1], CultureInfo.InvariantCulture, out var id))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return Name(process) != owner;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Name(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}|{process.Id}|{new DateTimeOffset(process.StartTime).ToUnixTimeSeconds()}");
}
