using System.Net;
using System.Net.Sockets;

namespace ChipMarketGame.Silo;

/// <summary>The addresses at which a host serves, as <c>--urls</c> names them.</summary>
internal static class Addresses
{
    private const string Any = "any.invalid";

    private static readonly string[] Everywhere = ["*", "+"];

    /// <summary>What is wrong with how they are written; null if nothing is.</summary>
    public static string? Wrong(string option, string said)
    {
        foreach (var text in said.Split(';'))
        {
            if (Read(text) is not { } address) { return $"{option} must be addresses such as http://127.0.0.1:5025, not {said}."; }
            if (address.PathAndQuery != "/" || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            {
                return $"{option} must be addresses without a path, not {text}.";
            }

            if (address is { Host: "localhost", Port: 0 })
            {
                return $"{option}: port 0 picks a free one of an IP address, such as http://127.0.0.1:0, not of localhost.";
            }

            // A name would be served at every address of this machine.
            if (address.Host != Any && address.Host != "localhost" && !IPAddress.TryParse(address.Host, out _))
            {
                return $"{option} must name localhost, an IP address of this machine or * for all of them, not {address.Host}.";
            }
        }

        return null;
    }

    /// <summary>Tries each address, so that what keeps it from being served is a sentence.</summary>
    /// <exception cref="IOException">It is in use, not this machine's, or not for this user.</exception>
    public static void Try(string urls)
    {
        var tried = new List<Socket>();
        try
        {
            foreach (var text in urls.Split(';'))
            {
                foreach (var place in PlacesOf(Read(text)!)) { tried.Add(Ports.Bind(place, text, "--urls")); }
            }
        }
        finally
        {
            tried.ForEach(socket => socket.Dispose());
        }
    }

    private static IEnumerable<IPEndPoint> PlacesOf(Uri address) => address.Host switch
    {
        "localhost" => [new(IPAddress.Loopback, address.Port)],
        Any => [new(Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any, address.Port)],
        var host => [new(IPAddress.Parse(host), address.Port)],
    };

    private static Uri? Read(string text)
    {
        foreach (var any in Everywhere) { text = text.Replace($"://{any}", $"://{Any}", StringComparison.Ordinal); }
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;
    }
}
