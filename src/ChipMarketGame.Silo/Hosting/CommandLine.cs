using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace ChipMarketGame.Silo;

/// <summary>What may be said on the command line and in the settings, and what is wrong with what was said.</summary>
internal sealed class CommandLine
{
    private const string Section = "ChipMarket";

    private const int Wrong = 2;

    /// <summary>A word that begins with @ is that word.</summary>
    private static readonly ParserConfiguration Words = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private readonly Setting[] _settings = Settings.All();

    private readonly Command _operatorKey = new(
        "operator-key", "Makes an operator's key and prints it with its hash, for --operator-key-hash.");

    private readonly RootCommand _root = new("Serves ChipMarketGame: the site, the HTTP API and the Orleans silo in one process.");

    private CommandLine()
    {
        var help = new HelpOption("--help", "-h", "-?");
        help.Action = new HelpWithPlaces((SynchronousCommandLineAction)help.Action!);
        _root.Directives.Clear();
        _root.Options.Clear();
        foreach (var setting in _settings) { _root.Options.Add(setting.Option); }

        _root.Options.Add(help);
        _root.Subcommands.Add(_operatorKey);
    }

    /// <summary>Does what one command line says.</summary>
    /// <returns>Exit code.</returns>
    public static async Task<int> Run(string[] args)
    {
        var line = new CommandLine();
        var said = line._root.Parse(Plain(args), Words);
        if (said.Action is HelpWithPlaces) { return await said.InvokeAsync(); }
        if (args is [var only] && only == line._operatorKey.Name)
        {
            Console.WriteLine(OperatorKey.Made());
            return 0;
        }

        var (options, problem) = line.Read(said);
        if (options is not null) { return await Start.Run(options); }

        await Console.Error.WriteLineAsync(Start.OneLine(problem!));
        return Wrong;
    }

    /// <summary>
    /// Help counts wherever it stands, and nothing after an equals sign is an empty value, which the library takes for none.
    /// </summary>
    private static string[] Plain(string[] args) => args.Any(word => word is "--help" or "-h" or "-?")
        ? ["--help"]
        : [.. args.SelectMany(word => word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=') == word.Length - 1
            ? [word[..^1], ""]
            : new[] { word })];

    /// <summary>The options, or a sentence about the first that is wrong.</summary>
    private (ChipMarketOptions? Options, string? Problem) Read(ParseResult line)
    {
        if (Unreadable(line) is { } unreadable) { return (null, unreadable); }
        var said = _settings.Select(setting => KeyValuePair.Create($"{Section}:{setting.Name}", setting.Said(line)))
            .Where(each => each.Value is not null);
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables()
            .AddInMemoryCollection(said)
            .Build().GetSection(Section);
        foreach (var setting in _settings)
        {
            if (configuration[setting.Name] is { } value && setting.Wrong(value) is { } wrong) { return (null, wrong); }
        }

        return Together(configuration.Get<ChipMarketOptions>() ?? new ChipMarketOptions());
    }

    private string? Unreadable(ParseResult line)
    {
        // What the library takes beside options is no part of this program.
        var others = line.Tokens.Where(token => token.Type is TokenType.DoubleDash or TokenType.Directive or TokenType.Command);
        if (others.Select(token => token.Value).Concat(line.UnmatchedTokens).FirstOrDefault() is { } stranger)
        {
            return $"There is no option {stranger.Split('=')[0]}; --help lists them.";
        }

        return _settings.FirstOrDefault(setting => setting.LacksValue(line)) is { } bare
            ? $"{bare.Option.Name} needs a value; --help says which."
            : null;
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
            return (null, $"--cluster does not go with --data {options.Data}: silos of a cluster share no journal file; " +
                "name a server with --journal, or leave --data out.");
        }

        (options.Data, options.Demonstration) = (ChipMarketOptions.Memory, false);
        return (options, null);
    }

    private static (ChipMarketOptions? Options, string? Problem) OnServer(ChipMarketOptions options) => options switch
    {
        { Data.Length: > 0 } =>
            (null, $"--journal does not go with --data {options.Data}: a journal is in one place; leave one of them out."),
        { Cluster.Length: > 0, OperatorKeyHash: "" } =>
            (null, "--cluster with --journal needs --operator-key-hash: the hosts of a cluster share " +
            "one operator's key; the word operator-key in place of all options makes one."),
        _ => (options, null),
    };

    /// <summary>The usual help, followed by the other places in which the settings may stand.</summary>
    private sealed class HelpWithPlaces(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        private const string Places = $"""
            The same settings can stand in appsettings.json, section {Section}, each under its option's name in one word (SecondsPerQuarter), or in
            the environment ({Section}__SecondsPerQuarter). With OTEL_EXPORTER_OTLP_ENDPOINT in the environment it sends metrics and traces there.
            Everything is bound to this machine unless --urls or --address say otherwise. Ctrl+C or SIGTERM stops after running writes.
            """;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(Places);
            return result;
        }
    }
}
