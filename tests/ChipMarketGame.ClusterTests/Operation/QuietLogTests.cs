using System.Net.Sockets;
using System.Text;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// What callers do wrong is answered, and is no fault of the host: whoever reads its log finds nothing of it there, and no stack.
/// </summary>
public sealed class QuietLogTests
{
    const string Name = "Host: localhost";

    static readonly string Much = new('x', 70_000);

    public static TheoryData<string, string> Wrong => new()
    {
        { "a body longer than may be", "Content-Length: 99999999\r\n\r\n{}" },
        { "a chunk that is none", "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}" },
        { "a chunk of an impossible length", "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFF\r\n{}" },
        { "chunks longer than may be", $"Transfer-Encoding: chunked\r\n\r\n{Much.Length:X}\r\n{Much}\r\n0\r\n\r\n" },
        { "a chunk longer than it says", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}}}}}\r\n0\r\n\r\n" },
        { "a body that ends too early", "Content-Length: 100\r\n\r\n{}" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_malformed_body_is_no_line_of_the_log(string what, string rest)
    {
        var heard = new Overheard();
        await using (var host = await Host.Start(adjust: heard.To))
        {
            foreach (var (address, kind) in ((string, string)[])[
                ($"/api/classes/{JoinCode.New()}/seats/google", "application/json"), ("/language", "application/x-www-form-urlencoded"),
                ("/nowhere", "application/x-www-form-urlencoded")])
            {
                var answer = await Say(
                    host, $"POST {address} HTTP/1.1\r\n{Name}\r\nContent-Type: {kind}\r\nConnection: close\r\n{rest}",
                    hangUp: what.EndsWith("early", StringComparison.Ordinal));
                if (answer.Length > 0) { Assert.Matches("^HTTP/1.1 4", answer); }
            }
        }

        Assert.Equal([], heard.Loud);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: [\r\n\r\n")]
    [InlineData("GET /api/games HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("GET /teach HTTP/1.1\r\nHost: market.example\r\n\r\n")]
    [InlineData("GET /%ff%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\r\n\r\n")]
    [InlineData(
        "POST /language HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " +
        "application/x-www-form-urlencoded\r\nContent-Length: 31\r\n\r\n__RequestVerificationToken=none")]
    public async Task A_malformed_request_is_no_line_of_the_log(string request)
    {
        var heard = new Overheard();
        await using (var host = await Host.Start(adjust: heard.To)) { Assert.Matches("^HTTP/1.1 4", await Say(host, request)); }

        Assert.Equal([], heard.Loud);
    }

    /// <summary>Sends bytes as they are; the first line of the answer, or nothing if the caller hangs up before it.</summary>
    static async Task<string> Say(Host host, string request, bool hangUp = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Api.BaseAddress!.Host, host.Api.BaseAddress.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        if (hangUp)
        {
            client.Client.LingerState = new LingerOption(true, 0);
            return "";
        }

        using var answer = new StreamReader(stream, Encoding.Latin1);
        return await answer.ReadLineAsync() ?? "";
    }
}
