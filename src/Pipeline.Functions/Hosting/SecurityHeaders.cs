using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Hosting;

/// <summary>
/// What a browser may do with an answer: show it, and nothing else (OWASP Secure Headers Project). Names of uploads are in it, so no cache
/// keeps it.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Sets them on an answer whose page has its style inline and no script.</summary>
    internal static void Set(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
    }
}
