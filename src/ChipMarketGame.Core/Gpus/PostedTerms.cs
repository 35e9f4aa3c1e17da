namespace ChipMarketGame.Core;

/// <summary>What the sheets posted comes into force, so that buyers always order against terms they can see.</summary>
internal static class PostedTerms
{
    public static void TakeEffect(World world)
    {
        var before = world.Nvidia.Terms;
        world.Nvidia.Remember(before.Price, world.Turn);
        var sheet = world.Sheets.Nvidia;
        var cap = RoyaltyCap.Post(world.Nvidia, sheet.Cap);
        var open = sheet.FusionOpen && world.Quarter + 1 >= world.Scenario.Fusion.From && !world.Scenario.Fusion.Forbidden;
        world.Nvidia.Terms = new TermsInForce(sheet.Price, Math.Min(sheet.Royalty, cap), cap, open, sheet.Loyalty);
        TellTerms(world, before, world.Nvidia.Terms);
        for (var j = 0; j < world.Designers.Length; j++) { TakeEffect(world, world.Designers[j], world.Sheets.Designers[j], open); }
    }

    private static void TakeEffect(World world, DesignerState designer, in DesignerSheet sheet, bool open)
    {
        var member = sheet.Fusion && open;
        if (member != designer.FusionMember) { world.Tell(member ? NewsKind.JoinsFusion : NewsKind.LeavesFusion, designer.Company); }
        (designer.Margin, designer.Quote, designer.FusionMember) = (sheet.Margin, sheet.Quote, member);
    }

    private static void TellTerms(World world, in TermsInForce before, in TermsInForce now)
    {
        var maker = world.Roster.GpuMaker;
        if (now.FusionOpen != before.FusionOpen) { world.Tell(now.FusionOpen ? NewsKind.FusionOpens : NewsKind.FusionCloses, maker); }
        if (now.Price != before.Price) { world.Tell(NewsKind.PriceMoves, maker, amount: now.Price); }
        if (now.Royalty != before.Royalty) { world.Tell(NewsKind.RoyaltyMoves, maker, amount: now.Royalty); }
    }
}
