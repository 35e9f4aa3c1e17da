using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// The planners that come nearest to what a hyperscaler ordered, by their knobs and by how they use the ramp: least squares over the
/// logarithms of its amounts and over its premium.
/// </summary>
internal sealed class HyperscalerHabit(RecordedGame record, Company seat, int quarters)
{
    private const int MostMembers = 6, LinesFitted = 5;
    private const double NearlyAsGood = 1.4, LargestMiss = 2;

    private static readonly ImmutableArray<HyperscalerPolicy> Kinds =
    [
        .. from ramp in Enum.GetValues<RampUse>()
           from keeps in new[] { true, false }
           select new HyperscalerPolicy { Ramp = ramp, KeepsGpuBudget = keeps },
    ];

    private readonly ImmutableArray<Knob> _knobs = Leanings.For(CompanyRole.Hyperscaler);
    private readonly List<(HyperscalerPlanner Planner, double Distance)> _tried = [];

    /// <summary>Those that fit nearly as well as the best, best first.</summary>
    public IReadOnlyList<IHyperscalerStrategy> Planners()
    {
        double[] start = [.. _knobs.Select(knob => knob.Start)];
        var kind = Kinds.MinBy(each => LeastSquares.SumOfSquares(Misses(each, start)))!;
        new LeastSquares(_knobs, settings => Misses(kind, settings)).Fit();
        var least = _tried.Min(each => each.Distance);
        return [.. _tried.Where(each => each.Distance <= NearlyAsGood * least).OrderBy(each => each.Distance).Take(MostMembers)
            .Select(each => each.Planner)];
    }

    /// <summary>How far each line of each quarter lies from the record; one odd quarter does not decide the fit.</summary>
    private double[] Misses(HyperscalerPolicy kind, double[] settings)
    {
        var policy = LearnedHyperscaler.PolicyOf([.. settings]) with { Ramp = kind.Ramp, KeepsGpuBudget = kind.KeepsGpuBudget };
        var planner = new HyperscalerPlanner(record.Scenario, seat, policy);
        var misses = new double[LinesFitted * quarters];
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            if (record.WasDecidedByAPerson(seat, quarter) && record.Sheet(seat, quarter).Lines is HyperscalerSheet played)
            {
                Fill(misses.AsSpan(LinesFitted * quarter), planner.Decide((HyperscalerView)record.View(seat, quarter)), played);
            }
        }

        _tried.Add((planner, LeastSquares.SumOfSquares(misses)));
        return misses;
    }

    private static void Fill(Span<double> misses, in HyperscalerSheet planned, in HyperscalerSheet played)
    {
        misses[0] = Apart(planned.Gpu.Count, played.Gpu.Count, Small.Chips);
        misses[1] = Apart(planned.Asic.Count, played.Asic.Count, Small.Chips);
        misses[2] = Apart(planned.Power.Count, played.Power.Count, Small.Megawatts);
        misses[3] = Apart(planned.Software.Count, played.Software.Count, Small.Dollars);
        misses[4] = Bounded((planned.Premium - played.Premium) / Small.Premium);
    }

    private static double Apart(double planned, double played, double small) =>
        Bounded(Portable.Log((planned + small) / (played + small)));

    private static double Bounded(double miss) => Math.Clamp(miss, -LargestMiss, LargestMiss);

    /// <summary>Amounts below which a difference means little.</summary>
    private static class Small
    {
        public const double Chips = 1_000, Megawatts = 50, Dollars = 1e7, Premium = 0.05;
    }
}
