using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A lever in every market.</summary>
public sealed record LeverFinding(Lever Lever, ImmutableArray<LeverInMix> Mixes)
{
    /// <summary>The market in which it moves the score most surely.</summary>
    public LeverInMix Surest { get; } = Mixes.MaxBy(mix => Sureness(mix.Effect))!;

    /// <summary>Whether it surely moves its owner's score in some market.</summary>
    public bool Matters => Mixes.Any(mix => mix.Matters);

    /// <summary>
    /// The end of the range that no other setting surely beats in any market in which the lever matters; inside if there is no such
    /// end. Markets in which it does not matter are left out: there any setting is best.
    /// </summary>
    public RangeEnd OneSided => Matters ? new[] { RangeEnd.Low, RangeEnd.High }.FirstOrDefault(
        end => !Mixes.Any(mix => mix.Matters && mix.SurelyBetterThan(end))) : RangeEnd.Inside;

    /// <summary>Seats that it moves surely in no market.</summary>
    public ImmutableArray<Company> Indifferent =>
        [.. Mixes[0].Reference.Owners.Where((_, seat) => !Mixes.Any(mix => mix.EffectOf(seat).Low > 0))];

    /// <summary>Rules of a market worth playing that it breaks, as sentences.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Matters) { yield return $"{Lever.Role} {Lever.Name}: no setting changes its owner's score surely in any market."; }

        var end = OneSided;
        if (end != RangeEnd.Inside)
        {
            yield return $"{Lever.Role} {Lever.Name}: the {(end == RangeEnd.Low ? "lower" : "upper")} end of its range, " +
                $"{Lever.Settings[end == RangeEnd.Low ? 0 : ^1].Label}, is surely beaten in no market.";
        }
    }

    /// <summary>An effect that never varies is surer than any that does; a single seed tells nothing.</summary>
    private static double Sureness(MeanInterval effect) => double.IsNaN(effect.T) ? double.NegativeInfinity : effect.T;
}
