using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Core.Index;

/// <summary>One file of the index as it grows, as CSV (RFC 4180) for people and as JSON lines for programs.</summary>
internal sealed class IndexFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // The mark tells spreadsheets that it is UTF-8.
    private readonly StringBuilder _csv = new("\ufeffkind,title,published,source,authors,language,words,part,state,of,name\r\n");
    private readonly StringBuilder _lines = new();

    internal int Rows { get; private set; }

    internal byte[] Csv => Encoding.UTF8.GetBytes(_csv.ToString());

    internal byte[] Lines => Encoding.UTF8.GetBytes(_lines.ToString());

    internal void Add(IndexRow row)
    {
        string?[] cells =
        [
            row.Kind, row.Title, row.Published, row.Source, row.Authors, row.Language, row.Words?.ToString(CultureInfo.InvariantCulture), row.Part, row.State, row.Of, row.Name,
        ];
        _csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        _lines.Append(JsonSerializer.Serialize(row, Json)).Append('\n');
        Rows++;
    }

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        // A spreadsheet takes a text that starts like this for a formula, and runs it.
        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
