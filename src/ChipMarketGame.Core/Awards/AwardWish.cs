namespace ChipMarketGame.Core;

/// <summary>What a hyperscaler asks for and what it would pay. The default asks for nothing.</summary>
internal readonly record struct AwardWish(ProgrammeAward Award, ProgrammeSpec Spec, Usd NreCost, Usd Nre)
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
        var second = award.Second.Exists ? world.Designer(award.Second) : null;
        var onFusion = award.Fusion && lead.FusionMember && world.Nvidia.Terms.FusionOpen;
        if (award.Fusion && !onFusion) { world.Tell(NewsKind.AwardOffFusion, firm.Company, award.Lead); }
        var spec = ProgrammeSpec.Of(
            world.Scenario, world.Turn, lead.Quality, second?.Quality, onFusion, second?.FusionMember ?? false, award.Ambition,
            firm.Experience, lead.Overload);
        var share = world.Scenario.Programme.DualShare;
        var quote = second is null ? lead.Quote : ((1 - share) * lead.Quote) + (share * second.Quote);
        return new AwardWish(award with { Fusion = onFusion }, spec, spec.NreCost, Usd.Round(spec.NreCost.Count * quote));
    }

    /// <summary>The second source has no room: the lead takes all of the work as quoted, without the surcharge for two.</summary>
    public AwardWish WithoutSecond(Scenario scenario) => this with
    {
        Award = Award with { Second = Company.None },
        NreCost = Usd.Round((Dollars)NreCost / scenario.Programme.DualNre),
        Nre = Usd.Round((Dollars)Nre / scenario.Programme.DualNre),
    };
}
