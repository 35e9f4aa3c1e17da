using System.Net;
using System.Net.Sockets;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using ChipMarketGame.Grains;
using ChipMarketGame.Silo;
using ChipMarketGame.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChipMarketGame.ClusterTests;

/// <summary>A whole host in this process: site, API, silo, and a journal in memory.</summary>
sealed class Host : IAsyncDisposable
{
    /// <summary>What is no page: the API and what describes it, health, the dashboard, and what pages are made of.</summary>
    static readonly string[] Elsewhere = ["/api", "/openapi", "/health", "/ops", "/_blazor", "/_framework", "/_content"];

    readonly WebApplication _app;

    Host(WebApplication app)
    {
        _app = app;
        Api = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = Waiting.Patience };
    }

    public HttpClient Api { get; }

    /// <summary>The key that opens classes.</summary>
    public string OperatorKey => KnownKey.Value;

    public IGrainFactory Grains => _app.Services.GetRequiredService<IGrainFactory>();

    public IJournal Journal => _app.Services.GetRequiredService<IJournal>();

    /// <param name="adjust">Further changes: another journal, a listener to logs.</param>
    /// <param name="set">Changes to what the command line sets.</param>
    public static async Task<Host> Start(
        IControllerFactory? controllers = null, string tournaments = "", Action<WebApplicationBuilder>? adjust = null,
        Action<ChipMarketOptions>? set = null)
    {
        var options = new ChipMarketOptions
        {
            Data = ChipMarketOptions.Memory,
            Urls = "http://127.0.0.1:0",
            Demonstration = false,
            Tournaments = tournaments,
            OperatorKeyHash = SeatToken.HashOf(KnownKey.Value)
        };
        set?.Invoke(options);
        var app = ChipMarketHost.Create(options, builder =>
        {
            builder.Logging.ClearProviders();
            if (controllers is not null) { builder.Services.AddSingleton(controllers); }
            adjust?.Invoke(builder);
        });
        await app.StartAsync();
        return new Host(app);
    }

    /// <summary>Plays a whole game.</summary>
    public async Task<GameSnapshot> Play(GameRequest request)
    {
        await Grains.Game(Played.Id).Open(request);
        return await Grains.UntilEnded(Played.Id);
    }

    /// <summary>Somebody with a browser of their own.</summary>
    public Browser Browser() => new(Api.BaseAddress!);

    /// <summary>Somebody at another address of this machine.</summary>
    public HttpClient From(string address) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = Api.BaseAddress, Timeout = Waiting.Patience };

    public Task<string> Text(string address) => Api.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>
    /// Addresses of everything that this host lets be read, with all that can stand where something is named: this class, a tournament of
    /// this name, each file to take home.
    /// </summary>
    public IEnumerable<string> Readable(ClassOverHttp room, string tournament = "none") =>
        _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: var verbs } || verbs.Contains("GET"))
        .SelectMany(route => Filled(route.RoutePattern, room, tournament))
        .Distinct();

    /// <summary>
    /// Everything that people reach by an address, with its verb: pages and forms, without the API, what the silo's operator has, and
    /// files.
    /// </summary>
    public IEnumerable<string> PagesAndForms() =>
        _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
        .Select(route =>
            (Path: $"/{route.RoutePattern.RawText!.TrimStart('/')}", Verbs: route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
                ?? ["GET"], IsPage: route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null))
        .Where(route => !Elsewhere.Any(prefix => route.Path.StartsWith(prefix, StringComparison.Ordinal)))
        .SelectMany(route => route.IsPage ? ["GET"] : route.Verbs, (route, verb) => $"{verb} {route.Path}")
        .Distinct();

    /// <summary>Addresses of the files that pages are made of, the same for all.</summary>
    public IReadOnlySet<string> Files() =>
        _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null)
        .Select(route => $"/{route.RoutePattern.RawText!.TrimStart('/')}").ToHashSet();

    static IEnumerable<string> Filled(RoutePattern route, ClassOverHttp room, string tournament)
    {
        IEnumerable<string> addresses = [""];
        foreach (var segment in route.PathSegments)
        {
            string[] before = [.. addresses];
            var values = segment.Parts.Aggregate<RoutePatternPart, IEnumerable<string>>(
                [""], (sofar, part) => [
                    .. sofar.SelectMany(start => Values(part, before[0], room, tournament).Select(value => start + value))]);
            addresses = [.. before.SelectMany(start => values.Select(value => $"{start}/{value}"))];
        }

        return addresses.Select(address => address.Length == 0 ? "/" : address);
    }

    static IEnumerable<string> Values(RoutePatternPart part, string before, ClassOverHttp room, string tournament) => (part, before) switch
    {
        (RoutePatternLiteralPart literal, _) => [literal.Content],
        (RoutePatternSeparatorPart separator, _) => [separator.Content],
        (RoutePatternParameterPart { Name: "id" or "Id" }, "/api/tournaments" or "/tournaments") => [tournament],
        (RoutePatternParameterPart { Name: "Id" }, "/watch") => [$"{room.Game}", room.Code],
        (RoutePatternParameterPart { Name: "id" }, "/api/games") => [$"{room.Game}"],
        (RoutePatternParameterPart { Name: "code" or "Code" }, _) => [room.Code],
        (RoutePatternParameterPart { Name: "company" or "Company" }, _) =>
            Played.Roster.Companies.Take(Played.Roster.Seats).Select(company => company.Id),
        (RoutePatternParameterPart { Name: "kind" }, _) => Enum.GetNames<ExportKind>(),
        (RoutePatternParameterPart { Name: "name" }, "/api/scenarios") => ["seed-2025"],
        (RoutePatternParameterPart { Name: "Name" }, "/handbook") => ["rulebook"],
        (RoutePatternParameterPart { Name: "documentName" }, _) => ["v1"],
        (RoutePatternParameterPart { Name: "path" or "subPath" }, _) => ["elsewhere"],
        _ => throw new InvalidOperationException(
            $"What stands for {(part as RoutePatternParameterPart)?.Name} behind {before}? A reader of all addresses has to know it."),
    };

    /// <summary>Opens a class of a short game in which people may take these seats, or all.</summary>
    public Task<ClassOverHttp> Class(params string[] seats) =>
        ClassOverHttp.Open(Api, OperatorKey, seats is [] ? new { seed = 7 } : new { seed = 7, seats });

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
