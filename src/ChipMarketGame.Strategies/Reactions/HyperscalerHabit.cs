using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// The planners that come nearest to what a hyperscaler ordered: the policy's knobs, one after another, moved in steps that become
/// smaller while that brings the plans nearer to the record.
/// </summary>
internal sealed class HyperscalerHabit(RecordedGame record, Company seat, int quarters)
{
    private const int MostMembers = 6;
    private const double NearlyAsGood = 1.4;

    private static readonly ImmutableArray<double> Steps = [0.5, 0.25];

    private readonly ImmutableArray<Knob> _knobs = Leanings.For(CompanyRole.Hyperscaler);

    /// <summary>Those that fit nearly as well as the best, best first.</summary>
    public IReadOnlyList<IHyperscalerStrategy> Planners()
    {
        ImmutableArray<double> best = [.. _knobs.Select(knob => knob.Start)];
        var tried = new List<(HyperscalerPlanner Planner, double Distance)> { Try(best) };
        var least = tried[0].Distance;
        foreach (var step in Steps)
        {
            for (var knob = 0; knob < _knobs.Length; knob++)
            {
                foreach (var neighbour in new[] { Neighbour(best, knob, -step), Neighbour(best, knob, step) })
                {
                    if (neighbour[knob] == best[knob]) { continue; }
                    tried.Add(Try(neighbour));
                    if (tried[^1].Distance < least) { (best, least) = (neighbour, tried[^1].Distance); }
                }
            }
        }

        return [.. tried.Where(each => each.Distance <= NearlyAsGood * least).OrderBy(each => each.Distance).Take(MostMembers)
            .Select(each => each.Planner)];
    }

    private ImmutableArray<double> Neighbour(ImmutableArray<double> settings, int knob, double step)
    {
        var (low, high) = (_knobs[knob].Low, _knobs[knob].High);
        return settings.SetItem(knob, Math.Clamp(settings[knob] + (step * (high - low)), low, high));
    }

    private (HyperscalerPlanner Planner, double Distance) Try(ImmutableArray<double> settings)
    {
        var planner = new HyperscalerPlanner(record.Scenario, seat, LearnedHyperscaler.PolicyOf(settings));
        var distance = 0.0;
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            if (record.Sheet(seat, quarter).Lines is HyperscalerSheet played && record.WasDecidedByAPerson(seat, quarter))
            {
                distance += Distance(planner.Decide((HyperscalerView)record.View(seat, quarter)), played);
            }
        }

        return (planner, distance);
    }

    private static double Distance(in HyperscalerSheet planned, in HyperscalerSheet played) =>
        Apart(planned.Gpu.Count, played.Gpu.Count, Small.Chips) + Apart(planned.Asic.Count, played.Asic.Count, Small.Chips)
        + Apart(planned.Power.Count, played.Power.Count, Small.Megawatts)
        + Apart(planned.Software.Count, played.Software.Count, Small.Dollars)
        + Squared((planned.Premium - played.Premium) / Small.Premium);

    private static double Apart(double planned, double played, double small) =>
        Squared(Portable.Log((planned + small) / (played + small)));

    /// <summary>One odd quarter does not decide the fit.</summary>
    private static double Squared(double apart) => Math.Min(apart * apart, 4);

    /// <summary>Amounts below which a difference means little.</summary>
    private static class Small
    {
        public const double Chips = 1_000, Megawatts = 50, Dollars = 1e7, Premium = 0.05;
    }
}
