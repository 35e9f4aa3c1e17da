using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Silo;

/// <summary>All settings of the host, in the order of the help.</summary>
internal static class Settings
{
    private const string MakesKey = "the word operator-key in place of all options makes a key and its hash";

    public static Setting[] All() =>
    [
        new(nameof(ChipMarketOptions.Data), "--data", "FILE",
            "Journal of all games; \"memory\" keeps none. [default: chipmarket.db in your local application data]"),
        new(nameof(ChipMarketOptions.Journal), "--journal", "\"Host=...;...\"",
            "PostgreSQL server that keeps the journal in place of --data, for any number of silos; as ChipMarket__Journal in the " +
            "environment it keeps " +
            "a password off the process list.",
            (_, said) => Unusable(said)),
        new(nameof(ChipMarketOptions.Urls), "--urls", "URL[;URL]",
            "Addresses to serve; port 0 picks a free one. [default: http://127.0.0.1:5025]",
            Addresses.Wrong),
        new(nameof(ChipMarketOptions.Proxy), "--proxy", "ADDRESS[,CIDR]",
            "Addresses or networks of the proxies before this host, whose X-Forwarded-For, -Proto and -Host tell where requests come " +
            "from; nobody " +
            "else's are heard. [default: none]",
            (option, said) => KnownProxies.Of(said) is not null
                ? null
                : $"{option} must be addresses or networks such as 10.0.0.5 or 10.0.0.0/24, separated by commas, not {said}."),
        new(nameof(ChipMarketOptions.Hosts), "--hosts", "NAME[,NAME]",
            "Names by which it answers, beside addresses and names of the local network. [default: also those that a proxy named by " +
            "--proxy lets through]",
            (option, said) => HostNames.Named(said).All(HostNames.IsName)
                ? null
                : $"{option} must be names such as market.example.edu, separated by commas, not {said}."),
        new(nameof(ChipMarketOptions.Demonstration), "--demonstration", "true|false",
            "Whether a demonstration always runs. [default: true]",
            TrueOrFalse),
        new(nameof(ChipMarketOptions.Scenario), "--scenario", "NAME",
            "Scenario of the demonstration. [default: seed-2025]",
            (option, said) => ScenarioFile.BuiltInNames.Contains(said)
                ? null
                : $"{option} must be one of {string.Join(", ", ScenarioFile.BuiltInNames)}, not {said}."),
        new(nameof(ChipMarketOptions.SecondsPerQuarter), "--seconds-per-quarter", "N",
            "Its pace, 0.1 to 604800, or 0 for as fast as possible. [default: 4]",
            (option, said) => said == "0" ? null : Within(option, said, GameRequest.Shortest, GameRequest.Longest)),
        new(nameof(ChipMarketOptions.Pause), "--pause", "N",
            "Seconds between two demonstrations, 0 to 3600. [default: 15]",
            (option, said) => Within(option, said, 0, 3600)),
        new(nameof(ChipMarketOptions.Tournaments), "--tournaments", "DIR",
            "Folder that holds the folders of tournaments to show, finished or in play. [default: chipmarket-tournaments in your local " +
            "application data]"),
        new(nameof(ChipMarketOptions.Cluster), "--cluster", "HOST:PORT",
            "Join the silos that meet in this Redis; without --journal they only play batches of tournaments together, keep no journal " +
            "and run no " +
            "demonstration. ,password=...,user=...,ssl=true may follow, best as ChipMarket__Cluster in the environment.",
            Membership.Wrong),
        new(nameof(ChipMarketOptions.Address), "--address", "HOST",
            "Name or address of this machine by which the other silos of a cluster reach this one; it listens to them there only, which " +
            "must be a " +
            "private network. [default: 127.0.0.1]"),
        new(nameof(ChipMarketOptions.OperatorKeyHash), "--operator-key-hash", "HEX",
            "SHA-256 of the operator's key, the same for all hosts of a cluster; the word operator-key in place of all options makes a " +
            "key and prints both.",
            (option, said) => said is "" || OperatorKey.IsHash(said)
                ? null
                : $"{option} must be 64 hexadecimal digits in lower case; {MakesKey}."),
        new(nameof(ChipMarketOptions.SiloPort), "--silo-port", "N",
            "Port for other silos. [default: 11111, or a free one]",
            Port),
        new(nameof(ChipMarketOptions.GatewayPort), "--gateway-port", "N",
            "Port for clients such as chipmarket watch. [default: 30000, or a free one]",
            Port),
        new(nameof(ChipMarketOptions.Drain), "--drain", "N",
            "Seconds from saying that it is no longer ready to stopping, 0 to 300. [default: 0]",
            (option, said) => Within(option, said, 0, 300)),
        new(nameof(ChipMarketOptions.Dashboard), "--dashboard", "true|false",
            "Whether the Orleans dashboard is at /ops/orleans, for whoever has the operator's key; it counts every call of a grain. " +
            "[default: false]",
            TrueOrFalse),
        new(nameof(ChipMarketOptions.Log), "--log", "text|json",
            "Form of the log. [default: text]",
            (option, said) => said is "text" or "json" ? null : $"{option} must be text or json, not {said}."),
    ];

    private static string? TrueOrFalse(string option, string said) => bool.TryParse(said, out _)
        ? null
        : $"{option} must be true or false, not {said}.";

    private static string? Port(string option, string said) => Within(option, said, 0, 65535, whole: true);

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
        double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value >= low && value <= high && (!whole || value == Math.Floor(value))
            ? null
            : string.Create(
                CultureInfo.InvariantCulture, $"{option} must be a {(whole ? "whole " : "")}number between {low} and {high}, not {said}.");
}
