namespace ChipMarketGame.Silo;

/// <summary>
/// How a host is set up: section <c>ChipMarket</c> of appsettings.json, environment (<c>ChipMarket__Data</c>) or command line.
/// </summary>
public sealed class ChipMarketOptions
{
    /// <summary>Value of <see cref="Data"/> for games that end with the process.</summary>
    public const string Memory = "memory";

    /// <summary>
    /// File of the journal; <see cref="Memory"/> keeps none; empty is chipmarket.db in the user's local application data.
    /// </summary>
    public string Data { get; set; } = "";

    /// <summary>Connection string of a PostgreSQL server that keeps the journal in place of <see cref="Data"/>; empty is none.</summary>
    public string Journal { get; set; } = "";

    /// <summary>Addresses to serve, separated by semicolons; port 0 picks a free one.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:5025";

    /// <summary>
    /// Addresses and networks (CIDR) of the proxies before this host, separated by commas: theirs alone is the word taken for clients'
    /// addresses, scheme and name.
    /// </summary>
    public string Proxy { get; set; } = "";

    /// <summary>
    /// Names by which this host answers beside its addresses and names of the local network, separated by commas; empty also takes what a
    /// proxy names.
    /// </summary>
    public string Hosts { get; set; } = "";

    /// <summary>SHA-256 of the operator's key, which all hosts of a cluster are told; empty is a key of this host's own.</summary>
    public string OperatorKeyHash { get; set; } = "";

    /// <summary>
    /// Redis, host:port[,password=…][,user=…][,ssl=true], in which the silos of a cluster meet; empty is a silo alone. With a
    /// <see cref="Journal"/> they
    /// play games together; without one such a silo plays batches of tournaments only: <see cref="Data"/> is <see cref="Memory"/> and no
    /// demonstration runs.
    /// </summary>
    public string Cluster { get; set; } = "";

    /// <summary>Name or address of this machine by which the other silos reach this one; it listens to them there only.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port for other silos, 1–65535; 0 is 11111, or a free one if that is taken.</summary>
    public int SiloPort { get; set; }

    /// <summary>Port for clients such as <c>chipmarket watch</c>, 1–65535; 0 is 30000, or a free one if that is taken.</summary>
    public int GatewayPort { get; set; }

    /// <summary>Whether a demonstration always runs.</summary>
    public bool Demonstration { get; set; } = true;

    /// <summary>Scenario of the demonstration.</summary>
    public string Scenario { get; set; } = "seed-2025";

    /// <summary>Pace of the demonstration: 0 is as fast as possible, otherwise 0.1–604800.</summary>
    public double SecondsPerQuarter { get; set; } = 4;

    /// <summary>
    /// Folder that holds folders of tournaments to show; empty is chipmarket-tournaments in the user's local application data.
    /// </summary>
    public string Tournaments { get; set; } = "";

    /// <summary>Seconds between the end of a demonstration and the next, 0–3600.</summary>
    public double Pause { get; set; } = 15;

    /// <summary>
    /// Seconds between the moment this host says that it is no longer ready and its stop, 0–300: for whoever sends it requests to notice.
    /// </summary>
    public double Drain { get; set; }

    /// <summary>
    /// Whether the Orleans dashboard is at /ops/orleans, for who has the operator's key. It counts every call of a grain.
    /// </summary>
    public bool Dashboard { get; set; }

    /// <summary>Form of the log: text or json.</summary>
    public string Log { get; set; } = "text";

    /// <summary>The number of the last silo at this address that the cluster knows of; 0 if it knows of none.</summary>
    internal int LastSilo { get; set; }
}
