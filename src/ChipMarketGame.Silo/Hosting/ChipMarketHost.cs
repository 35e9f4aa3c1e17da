using System.Diagnostics.Metrics;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using ChipMarketGame.Web;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace ChipMarketGame.Silo;

/// <summary>
/// Site, API and silo in one process: for the program of this project, for <c>chipmarket watch --embedded</c>, for tests.
/// </summary>
public static class ChipMarketHost
{
    internal const int UsualSiloPort = 11111, UsualGatewayPort = 30000;

    /// <summary>
    /// A variable of the framework's would have it believe whoever claims to be a proxy: <see cref="KnownProxies"/> are named.
    /// </summary>
    private const string HeedsAnyProxy = "--ForwardedHeaders_Enabled=false";

    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(5);

    /// <summary>A host ready to start. Its services include the cluster as <see cref="IClusterClient"/>.</summary>
    /// <param name="adjust">Last changes by whoever embeds it: logging, controllers.</param>
    /// <exception cref="JournalNotOpenedException">The journal belongs to another process or another program.</exception>
    public static WebApplication Create(ChipMarketOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ChipMarketHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = [HeedsAnyProxy],
        });
        builder.WebHost.UseUrls(options.Urls.Split(';')).ConfigureKestrel(server => server.Limits.MaxRequestBodySize = Body.Longest);
        // Opened here and not at first use: a journal in use is told before anything starts.
        if (options.Data.Length == 0) { options.Data = Path.Combine(LocalData, "chipmarket.db"); }
        if (options.Data != ChipMarketOptions.Memory) { options.Data = Path.GetFullPath(options.Data); }
        var (journal, signIns, upgraded) = Journal(options);
        builder.Services.AddSingleton(Key(options)).AddSingleton<IOperatorKey>(services => services.GetRequiredService<OperatorKey>());
        builder.Services.AddSingleton(options).AddSingleton(new UpgradedJournal(upgraded))
            .AddSingleton(services => new MeasuredJournal(journal, services.GetRequiredService<IMeterFactory>()))
            .AddSingleton<IJournal>(services => services.GetRequiredService<MeasuredJournal>())
            .AddSingleton(signIns)
            .AddSingleton<IJournalReader>(services => services.GetRequiredService<IJournal>());
        builder.UseOrleans(silo => Configure(silo, options));
        if (options.Tournaments.Length == 0) { options.Tournaments = Path.Combine(LocalData, "chipmarket-tournaments"); }
        builder.Services.AddSingleton<ITournamentShelf, TournamentShelf>();
        builder.Services.AddChipMarketWeb();
        builder.Services.AddChipMarketApi();
        builder.Services.AddSharedSecrets(options.Cluster);
        builder.AddOperation(options);
        builder.AddDoor();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseDoor();
        app.MapOperation();
        app.UsePages();
        app.MapChipMarketApi();
        app.UseReadableForms();
        app.MapChipMarketWeb();
        return app;
    }

    /// <summary>About a host that has started: where it serves and, if it has just been made, the operator's key.</summary>
    public static string Greeting(WebApplication host)
    {
        var gateway = host.Services.GetRequiredService<IOptions<EndpointOptions>>().Value.GatewayPort;
        var options = host.Services.GetRequiredService<ChipMarketOptions>();
        var journal = options.Data == ChipMarketOptions.Memory ? options.Data : Place(options).ToString();
        var serves =
            $"ChipMarketGame serves {string.Join(" ", host.Urls)} (journal: {journal}; Orleans gateway: {options.Address}:{gateway})";
        if (host.Services.GetRequiredService<UpgradedJournal>().Sentence is { } upgraded) { serves = $"{upgraded}\n{serves}"; }
        return host.Services.GetRequiredService<OperatorKey>().Fresh is { } key
            ? $"{serves}\nOperator's key, to open classes with; it is shown this once: {key}"
            : serves;
    }

    private static void Configure(ISiloBuilder silo, ChipMarketOptions options)
    {
        Membership.Configure(
            silo, options, Ports.Choose(options.SiloPort, UsualSiloPort), Ports.Choose(options.GatewayPort, UsualGatewayPort));
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = messaging.SystemResponseTimeout = ResponseTimeout);
        silo.AddChipMarketGrains();
        silo.Services.AddSingleton<IOutgoingGrainCallFilter>(services => services.GetRequiredService<Drain>());
        if (options.Dashboard) { silo.AddDashboard(); }
        if (options.Demonstration)
        {
            silo.AddDemonstration(demonstration =>
            {
                demonstration.Scenario = options.Scenario;
                demonstration.SecondsPerQuarter = options.SecondsPerQuarter;
                demonstration.Pause = TimeSpan.FromSeconds(options.Pause);
            });
        }
    }

    private static string LocalData =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);

    /// <summary>What all hosts were told; otherwise one of this host's own, in a file where the journal's file is or would be.</summary>
    private static OperatorKey Key(ChipMarketOptions options) => options.OperatorKeyHash.Length > 0
        ? OperatorKey.WithHash(options.OperatorKeyHash)
        : OperatorKey.In(options.Data == ChipMarketOptions.Memory ? null : KeyFile(options));

    private static (IJournal Journal, ISignInStore SignIns, string? Upgraded) Journal(ChipMarketOptions options)
    {
        if (options.Data == ChipMarketOptions.Memory) { return (new InMemoryJournal(), new MemorySignIns(), null); }
        MustHaveAFolder(options);
        MustNotBeEmptied(options);
        var opened = Place(options).Open();
        return (opened, opened.SignIns, opened.Upgraded);
    }

    /// <summary>A folder that is not there is a slip of who typed it, more often than a wish.</summary>
    private static void MustHaveAFolder(ChipMarketOptions options)
    {
        if (options.Journal.Length > 0 || Path.GetDirectoryName(options.Data) is not { } folder || Path.Exists(folder)) { return; }
        throw new JournalNotOpenedException(
            $"There is no folder {folder} for the journal {options.Data}: make it, or name another file with --data.");
    }

    /// <summary>
    /// A host makes its key after its journal: a file of nothing beside a key was more once, and is no place to begin anew in silence.
    /// </summary>
    private static void MustNotBeEmptied(ChipMarketOptions options)
    {
        if (options.Journal.Length > 0 || new FileInfo(options.Data) is not { Exists: true, Length: 0 } || !File.Exists(KeyFile(options)))
        {
            return;
        }
        throw new JournalNotOpenedException(
            $"{options.Data} is empty, and {KeyFile(options)} shows that it was not. Nothing was changed; restore a backup, or to begin " +
            $"anew delete {options.Data}.");
    }

    private static string KeyFile(ChipMarketOptions options) => options.Data + ".operator-key";

    private static JournalPlace Place(ChipMarketOptions options) =>
        options.Journal.Length > 0 ? JournalPlace.Server(options.Journal) : JournalPlace.File(options.Data);

    /// <param name="Sentence">What the start changed of a journal that an older version wrote; null if nothing.</param>
    private sealed record UpgradedJournal(string? Sentence);
}
