using System.Net.Sockets;

namespace Pipeline.Cli.Tests.Functions;

/// <summary>The services that a connection string names.</summary>
internal static class Endpoints
{
    internal static IEnumerable<int> Ports(string connection) => connection.Split(';')
        .Where(part => part.Contains("Endpoint=http", StringComparison.Ordinal))
        .Select(part => new Uri(part.Split('=', 2)[1]).Port);

    internal static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>What the table service calls itself. Any answer says it, so the tests need no client for tables.</summary>
    internal static async Task<string> TableServerAsync(string connection)
    {
        var address = $"http://127.0.0.1:{Ports(connection).Last()}/devstoreaccount1/Tables";
        using var http = new HttpClient();
        using var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.Headers.Server.ToString();
    }
}
