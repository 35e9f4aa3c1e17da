namespace ChipMarketGame.Core;

/// <summary>What a hyperscaler asks for and what it would pay. The default asks for nothing.</summary>
/// <param name="Asked">The award that is asked for, off Fusion where it cannot be had.</param>
/// <param name="Award">The same as the designers may grant it.</param>
/// <param name="Overload">The lead's work over its teams, above 1, when it was asked.</param>
internal readonly record struct AwardWish(ProgrammeAward Asked, ProgrammeAward Award, double Overload, Usd NreCost, Usd Nre)
{
    public static AwardWish Of(World world, int hyperscaler)
    {
        var firm = world.Hyperscalers[hyperscaler];
        if (world.Sheets.Hyperscalers[hyperscaler].Award is not { } award || world.Scenario.Asic.Forbidden) { return default; }
        if (firm.ProgrammeCount >= world.Scenario.Programme.MaxRunning)
        {
            world.Tell(NewsKind.AwardRefusedTooMany, firm.Company);
            return default;
        }

        var lead = world.Designer(award.Lead);
        var onFusion = award.Fusion && lead.FusionMember && world.Nvidia.Terms.FusionOpen;
        if (award.Fusion && !onFusion) { world.Tell(NewsKind.AwardOffFusion, firm.Company, award.Lead); }
        var asked = award with { Fusion = onFusion };
        var cost = ProgrammeSpec.NreOf(world.Scenario, world.Turn, award.Ambition, award.Second.Exists);
        return new AwardWish(asked, asked, lead.Overload, cost, Usd.Round(cost.Count * Quote(world, award)));
    }

    /// <summary>What the programme will be. A second source that drops out leaves its mark on the design.</summary>
    public ProgrammeSpec Spec(World world, HyperscalerState firm)
    {
        var lead = world.Designer(Asked.Lead);
        var second = Asked.Second.Exists ? world.Designer(Asked.Second) : null;
        return ProgrammeSpec.Of(
            world.Scenario, world.Turn, lead.Quality, second?.Quality, Asked.Fusion, second?.FusionMember ?? false, Asked.Ambition,
            firm.Experience, Overload);
    }

    /// <summary>The second source has no room: the lead takes all of the work as quoted, without the surcharge for two.</summary>
    public AwardWish WithoutSecond(Scenario scenario) => this with
    {
        Award = Award with { Second = Company.None },
        NreCost = Usd.Round((Dollars)NreCost / scenario.Programme.DualNre),
        Nre = Usd.Round((Dollars)Nre / scenario.Programme.DualNre),
    };

    /// <summary>The designers' quotes by their shares.</summary>
    private static double Quote(World world, in ProgrammeAward award)
    {
        var lead = world.Designer(award.Lead).Quote;
        if (!award.Second.Exists) { return lead; }
        var share = world.Scenario.Programme.DualShare;
        return ((1 - share) * lead) + (share * world.Designer(award.Second).Quote);
    }
}
