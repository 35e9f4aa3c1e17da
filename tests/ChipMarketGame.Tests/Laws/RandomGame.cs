using ChipMarketGame.Core;
using CsCheck;

namespace ChipMarketGame.Tests;

/// <summary>A game of any shape, played with any sheets.</summary>
internal sealed record RandomGame(Scenario Scenario, ulong Seed, LuckMode Luck)
{
    public static Gen<RandomGame> Any { get; } =
        Gen.Select(RandomScenario.Any, Gen.ULong, Gen.Int[0, 9])
            .Select((scenario, seed, luck) => new RandomGame(scenario, seed, luck == 0 ? LuckMode.None : LuckMode.Drawn));

    /// <summary>Plays many such games and holds each closed quarter against a law.</summary>
    /// <param name="games">How many games.</param>
    /// <param name="law">Throws, with a sentence, where it does not hold.</param>
    public static void Sample(int games, Action<ClosedQuarter> law) => Any.Sample(games, game => game.Play(law));

    public Game Open() => Game.Open(Scenario, Seed, Luck);

    public void Play(Action<ClosedQuarter> law)
    {
        var game = Open();
        var dealer = new SheetDealer(Scenario, Seed);
        var before = new OpenQuarter();
        while (!game.Ended)
        {
            before.Remember(game.World);
            dealer.Deal(game);
            game.Play();
            law(new ClosedQuarter(game, before));
        }
    }

    public string Show() =>
        $"seed {Seed}, luck {Luck}, {Scenario.Hyperscalers.Length} hyperscalers, {Scenario.Designers.Length} designers, " +
        $"{Scenario.Quarters} quarters, "
        + $"first wafers {Scenario.Packaging.Supply[0].Count}, {Scenario.Programme}, {Scenario.DataCentre}, {Scenario.Gpu}, cards " +
            $"{string.Join(", ", Scenario.Cards)}";
}
