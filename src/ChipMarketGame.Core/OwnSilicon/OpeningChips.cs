namespace ChipMarketGame.Core;

/// <summary>The own chips that a scenario opens with, with their contracts: worked out once, since every game starts with them.</summary>
internal sealed class OpeningChips(Scenario scenario)
{
    private readonly Chip[][] _ofFirms = [
        .. scenario.Hyperscalers.Select(firm => new[] { firm.Chip }.Concat(firm.Programmes.Select(programme => programme.Chip))
            .Select(chip => Of(scenario, chip)).ToArray())];

    /// <summary>The chip that a hyperscaler has in volume.</summary>
    public ref readonly Chip InVolume(Company hyperscaler) => ref _ofFirms[hyperscaler.Index][0];

    /// <summary>The chip of its programme of that number.</summary>
    public ref readonly Chip OfProgramme(Company hyperscaler, int number) => ref _ofFirms[hyperscaler.Index][1 + number];

    private static Chip Of(Scenario scenario, ChipOpening opening)
    {
        var roster = scenario.Roster;
        var (lead, second) = (roster.Find(opening.Lead), roster.Find(opening.Second));
        return new Chip
        {
            Name = new ChipName(opening.Name), Compute = opening.Compute.H100, Watts = opening.Watts.Count, Cost = opening.Cost.Count,
            ChipsPerWafer = opening.ChipsPerWafer,
            Lead = lead, Second = second, LeadShare = opening.LeadShare, SecondShare = second.Exists ? 1 - opening.LeadShare : 0,
            LeadMargin = scenario.Designers[roster.DesignerNumber(lead)].Margin,
            SecondMargin = second.Exists ? scenario.Designers[roster.DesignerNumber(second)].Margin : 0,
        };
    }
}
