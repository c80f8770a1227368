using System.Globalization;
using System.Text;

namespace Pipeline.Core.Uploads;

/// <summary>Writes a name so that a shell reads back exactly that name.</summary>
public static class ShellQuote
{
    /// <summary>In single quotes (POSIX and PowerShell alike), or in <c>$'…'</c> where control characters or quotes need it.</summary>
    /// <param name="name">A file name, an address or any other text.</param>
    public static string Quote(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.Any(character => char.IsControl(character) || character == '\''))
            return $"'{name}'";
        var quoted = new StringBuilder("$'");
        foreach (var character in name)
        {
            quoted.Append(character switch
            {
                '\'' or '\\' => $"\\{character}",
                _ when char.IsControl(character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('\'').ToString();
    }
}
