using System.Net;

namespace ChipMarketGame.Silo;

/// <summary>
/// By which names this host answers. A page of somebody else's that has its own name point here (DNS rebinding) would be this site to a
/// browser; an address, or a name that only the own network knows, cannot be that.
/// </summary>
internal sealed class HostNames(IEnumerable<string> named)
{
    /// <summary>Names that no public domain has.</summary>
    private static readonly string[] Local = [".localhost", ".local", ".lan", ".internal", ".home.arpa"];

    private readonly HashSet<string> _named = new(named, StringComparer.OrdinalIgnoreCase);

    public static HostNames Of(ChipMarketOptions options) => new(
    [
        .. Named(options.Hosts), Dns.GetHostName(), .. options.Urls.Split(';')
            .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "").Where(name => name.Length > 0),
    ]);

    public static bool IsName(string text) => Uri.CheckHostName(text) != UriHostNameType.Unknown;

    public static string[] Named(string hosts) => hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool Answer(HostString host)
    {
        var name = host.Host.TrimEnd('.');
        return name.Length == 0 || !name.Contains('.', StringComparison.Ordinal) || IPAddress.TryParse(name.Trim('[', ']'), out _)
            || _named.Contains(name)
            || Local.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}
