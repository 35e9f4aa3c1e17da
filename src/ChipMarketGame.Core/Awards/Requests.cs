namespace ChipMarketGame.Core;

/// <summary>
/// Awards by requests for proposals: a hyperscaler posts how it scores, designers answer a quarter later with the margins and quotes on
/// their sealed sheets, and the best score wins at the terms that it asked (Che 1993, Design competition through multidimensional
/// auctions, first-score auction).
/// </summary>
internal static class Requests
{
    /// <summary>The requests of the quarter before are decided, then this quarter's are posted.</summary>
    public static void Settle(World world)
    {
        world.Report.Bids.Clear();
        RequestAuction.Hold(world);
        for (var i = 0; i < world.Hyperscalers.Length; i++) { Post(world, world.Hyperscalers[i], world.Sheets.Hyperscalers[i].Request); }
    }

    private static void Post(World world, HyperscalerState firm, ProgrammeRequest? posted)
    {
        firm.Request = default;
        if (posted is null || world.Scenario.Asic.Forbidden) { return; }
        if (firm.ProgrammeCount >= world.Scenario.Programme.MaxRunning)
        {
            world.Tell(NewsKind.AwardRefusedTooMany, firm.Company);
            return;
        }

        firm.Request = OpenRequest.Of(world, firm, posted);
        world.Tell(NewsKind.RequestPosted, firm.Company, ambition: posted.Ambition, fusion: posted.Fusion == Permission.Required);
    }
}
