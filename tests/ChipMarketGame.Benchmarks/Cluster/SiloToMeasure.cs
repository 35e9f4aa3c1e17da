using System.Globalization;
using System.Net;
using ChipMarketGame.Contracts;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime.Placement;

namespace ChipMarketGame.Benchmarks;

/// <summary>One silo, in a process that <see cref="SilosToMeasure"/> starts and that ends when its input does.</summary>
internal static class SiloToMeasure
{
    /// <summary>First word of the command line of such a process.</summary>
    public const string Verb = "silo-to-measure";

    /// <summary>What it says once it has joined.</summary>
    public const string Joined = "joined";

    public static async Task<int> Run(string siloPort, string gatewayPort, string firstPort, string companies, string journal)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        var kept = new AnnouncedEnds(journal.Length == 0 ? new UnkeptJournal() : PostgresJournal.Open(journal));
        builder.Services.AddSingleton<IJournal>(kept).AddSingleton<IJournalReader>(kept).AddSingleton<IOperatorKey, KnownKey>();
        if (companies == nameof(RandomCompanies)) { builder.Services.AddSingleton<IPlacementStrategyResolver, RandomCompanies>(); }
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(PortOf(siloPort), PortOf(gatewayPort), new IPEndPoint(IPAddress.Loopback, PortOf(firstPort)))
            .AddChipMarketGrains());
        using var host = builder.Build();
        await host.StartAsync();
        Console.WriteLine(Joined);
        await Console.In.ReadToEndAsync();
        await host.StopAsync();
        return 0;
    }

    private static int PortOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
