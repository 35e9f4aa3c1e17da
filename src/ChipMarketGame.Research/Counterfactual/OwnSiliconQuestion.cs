using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// The question that runs through every game: does the move away from GPUs hurt NVIDIA, or does the pie grow? A market with own silicon
/// against the same market, under the same seeds, in which nobody may make any. Where the clouds expect the game to end they stop buying,
/// and what a figure says of the last years may be no more than that; so the same is asked of games that go on for longer.
/// </summary>
/// <param name="LongerBy">By how many quarters those games are longer; zero if there are none.</param>
public sealed record OwnSiliconQuestion(int Seeds, int LongerBy, ImmutableArray<OwnSiliconRow> Rows)
{
    /// <summary>What the hyperscalers play where own silicon is forbidden; everybody else plays the reference in both markets.</summary>
    public const string WithoutOwnSilicon = "gpu-only";

    /// <summary>Plays both markets under seeds 1 to <paramref name="seeds"/>.</summary>
    /// <param name="longer">The same markets over more quarters; null if that is not asked.</param>
    /// <param name="seat">Whose results are looked at.</param>
    /// <param name="seeds">Two or more.</param>
    /// <param name="played">Told of each game: two per seed, and two more where there are longer ones.</param>
    public static OwnSiliconQuestion Ask(
        OwnSiliconMarkets markets, OwnSiliconMarkets? longer, Company seat, int seeds, Action? played = null,
        CancellationToken cancellation = default)
    {
        var (with, without) = Play(markets, seeds, played, cancellation);
        var beyond = longer is null ? default : Play(longer, seeds, played, cancellation);
        return new OwnSiliconQuestion(
            seeds, longer is null ? 0 : longer.With.Quarters - markets.With.Quarters,
            [.. OwnSiliconMeasures.Of(markets.With, seat).Select(measure => new OwnSiliconRow(
                PairedComparison.Of(measure, with, without),
                (measure.Last ?? End(markets.With)) <= markets.With.CalibratedThrough,
                longer is null || measure.Last is null ? null : PairedComparison.Of(measure, beyond.With, beyond.Without)))]);
    }

    private static CalendarQuarter End(Scenario scenario) => scenario.Start + (scenario.Quarters - 1);

    private static (ImmutableArray<PlayedGame> With, ImmutableArray<PlayedGame> Without) Play(
        OwnSiliconMarkets markets, int seeds, Action? played, CancellationToken cancellation)
    {
        ImmutableArray<PlayedGame> Over(Lineup lineup) => Replications.Over(
            Replications.Seeds(seeds), seed => PlayedGame.Play(lineup.Scenario, lineup, seed), played, cancellation);

        return (
            Over(Lineup.Reference(markets.With)),
            Over(Lineup.Reference(markets.Without).With(CompanyRole.Hyperscaler, WithoutOwnSilicon)));
    }
}
