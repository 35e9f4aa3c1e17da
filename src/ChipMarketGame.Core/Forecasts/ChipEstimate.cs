namespace ChipMarketGame.Core;

/// <summary>Rivals' chips: those of the first day as the scenario tells, later ones by the public formulas of an award.</summary>
internal static class ChipEstimate
{
    /// <summary>The chip in volume: performance, power and designers are public, cost and contract are not.</summary>
    public static Chip InVolume(Scenario scenario, PublicView market, HyperscalerOpening opening, in ChipNotice notice)
    {
        var known = Known(opening, notice.Name);
        var spec = new ProgrammeSpec(0, notice.Compute, default, default, 0, 0);
        return new Chip
        {
            Name = notice.Name, Compute = notice.Compute.H100, Watts = notice.Watts.Count,
            Cost = known?.Cost.Count ?? Cost(scenario, market, notice),
            ChipsPerWafer = known?.ChipsPerWafer ?? spec.ChipsPerWafer(scenario),
            Lead = notice.Lead, Second = notice.Second, LeadShare = notice.LeadShare,
            SecondShare = notice.Second.Exists ? 1 - notice.LeadShare : 0,
            LeadMargin = Margin(scenario, market, notice.Lead), SecondMargin = Margin(scenario, market, notice.Second),
            OnFusion = notice.OnFusion,
        };
    }

    /// <summary>
    /// Performance and power of the own chip that was in volume in a quarter, as far as planned quarters tell: today's from when it was
    /// planned, before it those of the first day.
    /// </summary>
    public static (double Compute, Watts Watts) MadeIn(Scenario scenario, HyperscalerOpening opening, in Chip today, int quarter)
    {
        if (Known(opening, today.Name) is null && quarter >= today.Name.Planned - scenario.Start)
        {
            return (today.Compute, new Watts(today.Watts));
        }
        var made = opening.Chip;
        foreach (var programme in opening.Programmes)
        {
            if (made.Name != today.Name.Given && quarter >= programme.Remaining) { made = programme.Chip; }
        }

        return (made.Compute.H100, made.Watts);
    }

    /// <summary>The programmes announced.</summary>
    public static void Programmes(Scenario scenario, PublicView market, HyperscalerOpening opening, HyperscalerState firm)
    {
        firm.ProgrammeCount = firm.ProgrammesStarted = 0;
        foreach (ref readonly var notice in market.Programmes)
        {
            if (notice.Customer != firm.Company || firm.ProgrammeCount == firm.Programmes.Length) { continue; }
            firm.Start(Known(opening, notice.Name) is { } known
                ? FirstDay(scenario, market, opening, notice, known, firm.ProgrammesStarted++)
                : Awarded(scenario, market, notice, firm.Experience, firm.ProgrammesStarted++));
        }
    }

    private static Programme FirstDay(
        Scenario scenario, PublicView market, HyperscalerOpening opening, in ProgrammeNotice notice, ChipOpening known, int number)
    {
        var (left, quarters, quality) = (0L, 1, 0.0);
        foreach (var programme in opening.Programmes)
        {
            if (programme.Chip == known)
            {
                (left, quarters, quality) =
                    (checked(programme.Nre.Count * notice.Remaining) / Math.Max(programme.Remaining, notice.Remaining), notice.Remaining,
                        programme.Quality);
            }
        }

        return new Programme
        {
            Chip = InVolume(
                scenario, market, opening,
                new ChipNotice(
                    notice.Customer, notice.Name, known.Compute, known.Watts, notice.Lead, notice.Second, known.LeadShare,
                    notice.OnFusion)),
            Number = number, Remaining = notice.Remaining, Slips = notice.Slips, Ambition = notice.Ambition, Quality = quality,
            PastGates = quality == 0, FirstGatePassed = notice.Remaining < scenario.Programme.FirstGate,
            SecondGatePassed = notice.Remaining < scenario.Programme.SecondGate,
            NreLeft = left, NreCostLeft = left, NrePerQuarter = Core.Programmes.PerQuarter(left, quarters),
        };
    }

    private static Programme Awarded(Scenario scenario, PublicView market, in ProgrammeNotice notice, double experience, int number)
    {
        var rules = scenario.Programme;
        var (lead, second) = (Notice(scenario, market, notice.Lead), Notice(scenario, market, notice.Second));
        var awarded = notice.Name.Planned - scenario.Start - ProgrammeSpec.LeadTime(
            scenario, lead.Quality, notice.OnFusion, notice.Ambition);
        var spec = ProgrammeSpec.Of(scenario, awarded, lead.Quality, notice.Second.Exists
            ? second.Quality
            : null, notice.OnFusion, second.FusionMember, notice.Ambition, experience, 0);
        var left = checked(spec.NreCost.Count * Math.Min(notice.Remaining, spec.Lead)) / spec.Lead;
        var secondShare = notice.Second.Exists ? rules.DualShare : 0;
        return new Programme
        {
            Chip = new Chip
            {
                Name = notice.Name, Compute = spec.Compute.H100, Watts = spec.Watts(scenario, awarded).Count, Cost = spec.UnitCost.Count,
                ChipsPerWafer = spec.ChipsPerWafer(scenario),
                Lead = notice.Lead, Second = notice.Second, LeadShare = 1 - secondShare, SecondShare = secondShare,
                OnFusion = notice.OnFusion,
                LeadMargin = lead.Margin, SecondMargin = second.Margin,
            },
            Number = number, Remaining = notice.Remaining, Slips = notice.Slips, Ambition = notice.Ambition, Quality = spec.Quality,
            SlipChance = spec.SlipChance,
            NreLeft = left, NreCostLeft = left, NrePerQuarter = Core.Programmes.PerQuarter(left, notice.Remaining),
            FirstGatePassed = notice.Remaining < rules.FirstGate, SecondGatePassed = notice.Remaining < rules.SecondGate,
        };
    }

    private static long Cost(Scenario scenario, PublicView market, in ChipNotice notice)
    {
        var quality = ProgrammeSpec.QualityOf(scenario, Notice(scenario, market, notice.Lead).Quality, null, notice.OnFusion, false);
        return Usd.Round(
            scenario.Programme.UnitCost * Portable.Pow(notice.Compute.H100, scenario.Programme.UnitCostPower) * ProgrammeSpec.Dearness(
                scenario, quality)).Count;
    }

    private static ChipOpening? Known(HyperscalerOpening opening, ChipName name)
    {
        if (name == new ChipName(opening.Chip.Name)) { return opening.Chip; }
        foreach (var programme in opening.Programmes)
        {
            if (name == new ChipName(programme.Chip.Name)) { return programme.Chip; }
        }

        return null;
    }

    private static double Margin(Scenario scenario, PublicView market, Company designer) => Notice(scenario, market, designer).Margin;

    private static DesignerNotice Notice(Scenario scenario, PublicView market, Company designer) =>
        designer.Exists ? market.Designers[scenario.Roster.DesignerNumber(designer)] : default;
}
