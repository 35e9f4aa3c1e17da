using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class SecrecyTests
{
    const long Software = 123_456_787, Ip = 98_765_431, Seed = 1_234_567_891;

    [Theory]
    [InlineData("/api/games?ended=true")]
    [InlineData("/api/games/a-game")]
    [InlineData("/api/games/a-game/events")]
    public async Task What_a_seat_alone_knows_is_nowhere_in_what_the_public_reads(string address)
    {
        await using var host = await Host.Start(new PlantedControllers());
        await host.Play(Played.Request(Seed) with { Document = Played.Short(6).Json });

        var told = await host.Text(address);

        Assert.Contains("a-game", told + address, StringComparison.Ordinal);
        Assert.All(
            [$"{Software}", $"{Ip}", $"{Seed}", "cash", "sheet"],
            secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Strategies whose secret lines carry numbers that are found again wherever they leak.</summary>
    sealed class PlantedControllers : IControllerFactory
    {
        readonly StrategyControllers _strategies = new();

        public string? Objection(CompanyRole role, string name) => _strategies.Objection(role, name);

        public IController Create(string name, Scenario scenario, Company seat) => new Planted(_strategies.Create(name, scenario, seat));
    }

    sealed class Planted(IController strategy) : IController
    {
        public bool Remembers => strategy.Remembers;

        public async ValueTask<ISheet> Decide(SeatView view, CancellationToken bell) => await strategy.Decide(view, bell) switch
        {
            HyperscalerSheet sheet => sheet with { Software = new Usd(Software) },
            DesignerSheet sheet => sheet with { Ip = new Usd(Ip) },
            var sheet => sheet,
        };
    }
}
