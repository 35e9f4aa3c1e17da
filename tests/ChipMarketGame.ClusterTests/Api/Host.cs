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
    public static async Task<Host> Start(IControllerFactory? controllers = null, string tournaments = "", Action<WebApplicationBuilder>? adjust = null)
    {
        var options = new ChipMarketOptions { Data = ChipMarketOptions.Memory, Urls = "http://127.0.0.1:0", Demonstration = false, Tournaments = tournaments, OperatorKeyHash = SeatToken.HashOf(KnownKey.Value) };
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

    public Task<string> Text(string address) => Api.GetStringAsync(new Uri(address, UriKind.Relative));

    /// <summary>Addresses of everything that this host lets be read, with this class where a game, a code or a company is named.</summary>
    public IEnumerable<string> Readable(ClassOverHttp room) => _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: var verbs } || verbs.Contains("GET"))
        .Select(route => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Filled(part, room))))))
        .Distinct();

    /// <summary>Everything that people reach by an address, with its verb: pages and forms, without the API, what the silo's operator has, and files.</summary>
    public IEnumerable<string> PagesAndForms() => _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
        .Select(route => (Path: $"/{route.RoutePattern.RawText!.TrimStart('/')}", Verbs: route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"], IsPage: route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null))
        .Where(route => !Elsewhere.Any(prefix => route.Path.StartsWith(prefix, StringComparison.Ordinal)))
        .SelectMany(route => route.IsPage ? ["GET"] : route.Verbs, (route, verb) => $"{verb} {route.Path}")
        .Distinct();

    static string Filled(RoutePatternPart part, ClassOverHttp room) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: "id" or "Id" or "game" or "Game" } => $"{room.Game}",
        RoutePatternParameterPart { Name: "code" or "Code" } => room.Code,
        RoutePatternParameterPart { Name: "company" or "Company" or "seat" or "Seat" } => "google",
        RoutePatternParameterPart { Name: "name" } => "seed-2025",
        _ => "v1",
    };

    /// <summary>Opens a class of a short game in which people may take these seats, or all.</summary>
    public Task<ClassOverHttp> Class(params string[] seats) => ClassOverHttp.Open(Api, OperatorKey, new { seed = 7, seats });

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
