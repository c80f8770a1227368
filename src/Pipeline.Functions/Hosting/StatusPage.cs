using System.Globalization;
using System.Net;
using System.Text;
using Pipeline.Core.Operations;

namespace Pipeline.Functions.Hosting;

/// <summary>The page that a person sees. Pure; everything from outside is encoded, and the page loads nothing.</summary>
internal static class StatusPage
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1f24;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
        .counts{display:flex;flex-wrap:wrap;gap:1rem;padding:0;list-style:none}
        .counts li{border:1px solid #d0d7de;border-radius:.5rem;padding:.5rem 1rem;min-width:7rem}
        .counts b{display:block;font-size:1.6rem}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #d0d7de;overflow-wrap:anywhere}
        code{font-size:.85rem;background:#f6f8fa;padding:.1rem .3rem}
        @media (prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}
        .counts li,th,td{border-color:#30363d}code{background:#161b22}}
        """;

    internal static string Render(StoreStatus status)
    {
        var page = new StringBuilder();
        page.Append(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                    + "<title>Pipeline</title><style>"
            )
            .Append(Style)
            .Append("</style></head><body><h1>Pipeline</h1><p>")
            .Append(Encode(status.Store))
            .Append("</p><ul class=\"counts\">");
        foreach (var (state, count) in status.Counts)
            page.Append(CultureInfo.InvariantCulture, $"<li><b>{count}</b>{Encode(state)}</li>");
        page.Append("</ul>");
        if (status.Counts.IsEmpty)
            page.Append("<p>No runs yet. Upload a page to <code>inbox</code>.</p>");
        if (!status.Series.IsEmpty)
            page.Append("<p>Series: ")
                .Append(Encode(string.Join(", ", status.Series.Select(pair => $"{pair.Value} {pair.Key}"))))
                .Append("</p>");
        Running(page, status);
        Failures(page, status);
        return page.Append("</body></html>").ToString();
    }

    private static void Running(StringBuilder page, StoreStatus status)
    {
        if (status.Running.IsEmpty)
            return;
        page.Append("<h2>Under way</h2><table><thead><tr><th>Upload<th>Since (UTC)<th>Attempt</tr></thead><tbody>");
        foreach (var record in status.Running)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Encode(record.Upload)}<td>{record.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss}<td>{record.Attempt}</tr>"
            );
        page.Append("</tbody></table>");
    }

    private static void Failures(StringBuilder page, StoreStatus status)
    {
        if (status.DeadLetters.IsEmpty)
            return;
        page.Append(
            CultureInfo.InvariantCulture,
            $"<h2>Failed for good ({status.DeadLetterCount})</h2><table><thead><tr><th>Upload<th>Why<th>Replay</tr></thead><tbody>"
        );
        foreach (var letter in status.DeadLetters)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Encode(letter.Upload)}<td>{Encode(letter.Failure.Message)}<br><small>{Encode(letter.Failure.Cure)}</small>"
                    + $"<td><code>{Encode(letter.Replay)}</code></tr>"
            );
        page.Append("</tbody></table>");
        if (status.DeadLetterCount > status.DeadLetters.Length)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p>The first {status.DeadLetters.Length} are shown; the rest is in <code>deadletter</code>.</p>"
            );
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
