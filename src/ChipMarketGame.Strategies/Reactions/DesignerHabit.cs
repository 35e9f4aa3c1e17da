using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// The design house that comes nearest to what a designer posted: whether its margin follows its work, whether it hires when its teams
/// are full, and what Fusion must bring it.
/// </summary>
internal sealed class DesignerHabit(RecordedGame record, Company seat, int quarters)
{
    private static readonly ImmutableArray<DesignerPolicy> Kinds =
    [
        .. from threshold in new[] { 0, -0.1, -0.05, 0.05, 0.1 }
           from follows in new[] { true, false }
           from hires in new[] { false, true }
           select new DesignerPolicy { FusionThreshold = threshold, FollowsWork = follows, HiresWhenFull = hires },
    ];

    private readonly DesignerOpening _opening = record.Scenario.Designers[record.Scenario.Roster.DesignerNumber(seat)];

    /// <summary>The nearest one; of equals, the first.</summary>
    public DesignHouse House() => Kinds.Select(kind => new DesignHouse(record.Scenario, seat, kind)).MinBy(Distance)!;

    private double Distance(DesignHouse house)
    {
        const double points = 0.02;
        var (distance, usual) = (0.0, UsualMargin());
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            if (record.Sheet(seat, quarter).Lines is not DesignerSheet played || !record.WasDecidedByAPerson(seat, quarter)) { continue; }
            var modelled = house.Decide((DesignerView)record.View(seat, quarter));
            var margin = (modelled.Margin - _opening.Margin - (played.Margin - usual)) / points;
            distance += Math.Min(margin * margin, 4) + (modelled.Fusion == played.Fusion ? 0 : 1) + Math.Abs(modelled.Hire - played.Hire);
        }

        return distance;
    }

    private double UsualMargin()
    {
        var (sum, count) = (0.0, 0);
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            if (record.Sheet(seat, quarter).Lines is DesignerSheet played) { (sum, count) = (sum + played.Margin, count + 1); }
        }

        return count == 0 ? _opening.Margin : sum / count;
    }
}
