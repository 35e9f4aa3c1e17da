using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Silo;

/// <summary>What may be said on the command line and in the settings, and what is wrong with what was said.</summary>
internal static class CommandLine
{
    private const string Section = "ChipMarket";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["--data"] = nameof(ChipMarketOptions.Data),
        ["--journal"] = nameof(ChipMarketOptions.Journal),
        ["--urls"] = nameof(ChipMarketOptions.Urls),
        ["--proxy"] = nameof(ChipMarketOptions.Proxy),
        ["--hosts"] = nameof(ChipMarketOptions.Hosts),
        ["--cluster"] = nameof(ChipMarketOptions.Cluster),
        ["--address"] = nameof(ChipMarketOptions.Address),
        ["--operator-key-hash"] = nameof(ChipMarketOptions.OperatorKeyHash),
        ["--silo-port"] = nameof(ChipMarketOptions.SiloPort),
        ["--gateway-port"] = nameof(ChipMarketOptions.GatewayPort),
        ["--demonstration"] = nameof(ChipMarketOptions.Demonstration),
        ["--scenario"] = nameof(ChipMarketOptions.Scenario),
        ["--seconds-per-quarter"] = nameof(ChipMarketOptions.SecondsPerQuarter),
        ["--pause"] = nameof(ChipMarketOptions.Pause),
        ["--tournaments"] = nameof(ChipMarketOptions.Tournaments),
        ["--drain"] = nameof(ChipMarketOptions.Drain),
        ["--dashboard"] = nameof(ChipMarketOptions.Dashboard),
        ["--log"] = nameof(ChipMarketOptions.Log),
    };

    public const string Help = """
        Serves ChipMarketGame: the site, the HTTP API and the Orleans silo in one process.

          --data FILE                 journal of all games; "memory" keeps none
                                      (default: chipmarket.db in your local application data)
          --journal "Host=...;..."    PostgreSQL server that keeps the journal in place of --data, for any number of silos;
                                      as ChipMarket__Journal in the environment it keeps a password off the process list
          --urls URL[;URL]            addresses to serve (default: http://127.0.0.1:5025; port 0 picks a free one)
          --proxy ADDRESS[,CIDR]      addresses or networks of the proxies before this host, whose X-Forwarded-For, -Proto and -Host
                                      tell where requests come from; nobody else's are heard (default: none)
          --hosts NAME[,NAME]         names by which it answers, beside addresses and names of the local network (default: also
                                      those that a proxy named by --proxy lets through)
          --demonstration true|false  whether a demonstration always runs (default: true)
          --scenario NAME             scenario of the demonstration (default: seed-2025)
          --seconds-per-quarter N     its pace, 0.1 to 604800, or 0 for as fast as possible (default: 4)
          --pause N                   seconds between two demonstrations, 0 to 3600 (default: 15)
          --tournaments DIR           folder that holds the folders of tournaments to show, finished or in play
                                      (default: chipmarket-tournaments in your local application data)
          --cluster HOST:PORT         join the silos that meet in this Redis; without --journal they only play batches of
                                      tournaments together, keep no journal and run no demonstration; ,password=...,user=...
                                      ,ssl=true may follow, best as ChipMarket__Cluster in the environment
          --address HOST              name or address of this machine by which the other silos of a cluster reach this one; it
                                      listens to them there only, which must be a private network (default: 127.0.0.1)
          --operator-key-hash HEX     SHA-256 of the operator's key, the same for all hosts of a cluster; the word operator-key
                                      in place of all options makes a key and prints both
          --silo-port N               port for other silos (default: 11111, or a free one)
          --gateway-port N            port for clients such as chipmarket watch (default: 30000, or a free one)
          --drain N                   seconds from saying that it is no longer ready to stopping, 0 to 300 (default: 0)
          --dashboard true|false      whether the Orleans dashboard is at /ops/orleans, for who has the operator's key
                                      (default: false; it counts every call of a grain)
          --log text|json             form of the log (default: text)
          --help                      this text

        The same settings can stand in appsettings.json, section ChipMarket (Data, Journal, Urls, Proxy, Hosts, Demonstration, Scenario,
        SecondsPerQuarter, Pause, Tournaments, Cluster, Address, OperatorKeyHash, SiloPort, GatewayPort, Drain, Dashboard, Log), or
        in the environment (ChipMarket__Data, ...). With OTEL_EXPORTER_OTLP_ENDPOINT in the environment it sends metrics and traces there.
        Everything is bound to this machine unless --urls or --address say otherwise. Ctrl+C or SIGTERM stops after running writes.
        """;

    /// <summary>The options, or a sentence about the first that is wrong.</summary>
    public static (ChipMarketOptions? Options, string? Problem) Read(string[] args)
    {
        if (Unreadable(args) is { } unreadable) { return (null, unreadable); }
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables()
            .AddCommandLine(args, Names.ToDictionary(name => name.Key, name => $"{Section}:{name.Value}"))
            .Build().GetSection(Section);
        foreach (var (option, name) in Names)
        {
            if (configuration[name] is { } said && Wrong(option, said) is { } wrong) { return (null, wrong); }
        }

        return Together(configuration.Get<ChipMarketOptions>() ?? new ChipMarketOptions());
    }

    /// <summary>What goes with what.</summary>
    private static (ChipMarketOptions? Options, string? Problem) Together(ChipMarketOptions options)
    {
        if (options.SiloPort != 0 && options.SiloPort == options.GatewayPort)
        {
            return (null, $"--silo-port and --gateway-port must be two ports, not {options.SiloPort} both.");
        }

        if (options is { Cluster: "", Address: not ("" or "127.0.0.1") })
        {
            return (null, $"--address {options.Address} goes with --cluster only: a silo alone has no others to reach it.");
        }

        if (options.Journal.Length > 0) { return OnServer(options); }
        if (options.Cluster.Length == 0) { return (options, null); }
        if (options.Data is not ("" or ChipMarketOptions.Memory))
        {
            return (null, $"--cluster does not go with --data {options.Data}: silos of a cluster share no journal file; name a server with --journal, or leave --data out.");
        }

        (options.Data, options.Demonstration) = (ChipMarketOptions.Memory, false);
        return (options, null);
    }

    private static (ChipMarketOptions? Options, string? Problem) OnServer(ChipMarketOptions options) => options switch
    {
        { Data.Length: > 0 } => (null, $"--journal does not go with --data {options.Data}: a journal is in one place; leave one of them out."),
        { Cluster.Length: > 0, OperatorKeyHash: "" } =>
            (null, "--cluster with --journal needs --operator-key-hash: the hosts of a cluster share one operator's key; the word operator-key in place of all options makes one."),
        _ => (options, null),
    };

    private static string? Unreadable(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].Split('=')[0];
            if (!Names.ContainsKey(name)) { return $"There is no option {name}; --help lists them."; }
            if (!args[i].Contains('=', StringComparison.Ordinal) && ++i == args.Length) { return $"{name} needs a value; --help says which."; }
        }

        return null;
    }

    private static string? Wrong(string option, string said) => option switch
    {
        "--urls" => Addresses.Wrong(option, said),
        "--proxy" => KnownProxies.Of(said) is not null ? null : $"{option} must be addresses or networks such as 10.0.0.5 or 10.0.0.0/24, separated by commas, not {said}.",
        "--hosts" => HostNames.Named(said).All(HostNames.IsName) ? null : $"{option} must be names such as market.example.edu, separated by commas, not {said}.",
        "--silo-port" or "--gateway-port" => Within(option, said, 0, 65535, whole: true),
        "--operator-key-hash" => said is "" || OperatorKey.IsHash(said) ? null : $"{option} must be 64 hexadecimal digits in lower case; the word operator-key in place of all options makes a key and its hash.",
        "--log" => said is "text" or "json" ? null : $"{option} must be text or json, not {said}.",
        "--drain" => Within(option, said, 0, 300),
        "--demonstration" or "--dashboard" => bool.TryParse(said, out _) ? null : $"{option} must be true or false, not {said}.",
        "--scenario" => ScenarioFile.BuiltInNames.Contains(said) ? null : $"{option} must be one of {string.Join(", ", ScenarioFile.BuiltInNames)}, not {said}.",
        "--seconds-per-quarter" when said == "0" => null,
        "--seconds-per-quarter" => Within(option, said, GameRequest.Shortest, GameRequest.Longest),
        "--cluster" => Membership.Wrong(option, said),
        "--journal" => Unusable(said),
        "--pause" => Within(option, said, 0, 3600),
        _ => null,
    };

    private static string? Unusable(string journal)
    {
        try
        {
            _ = JournalPlace.Server(journal);
            return null;
        }
        catch (JournalNotOpenedException unusable)
        {
            return unusable.Message;
        }
    }

    private static string? Within(string option, string said, double low, double high, bool whole = false) =>
        double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high && (!whole || value == Math.Floor(value))
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{option} must be a {(whole ? "whole " : "")}number between {low} and {high}, not {said}.");
}
