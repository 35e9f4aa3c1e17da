namespace ChipMarketGame.Core;

/// <summary>
/// What a seat plays when it decides nothing: last quarter's lines, but no new awards, builds, hires or tranches. Never zeros, save
/// on the first day.
/// </summary>
internal static class StandingOrders
{
    public static TSheet Carried<TSheet>(in TSheet last)
        where TSheet : struct, ISheet => Role.Of<TSheet>().Carried(last);

    /// <summary>Before the first decision: terms as the scenario opens, no purchases.</summary>
    public static void Open(Scenario scenario, SheetSet standing)
    {
        for (var seat = 0; seat < scenario.Roster.Seats; seat++)
        {
            var company = scenario.Roster.At(seat);
            Role.Of(scenario.Roster.RoleOf(company)).Open(scenario, standing, scenario.Roster.NumberOf(company));
        }
    }
}
