namespace ChipMarketGame.Core;

/// <summary>Four quarters in a row at the credit limit: standing orders only, until cash is above half the limit.</summary>
internal static class Administration
{
    public static void Review(World world)
    {
        foreach (var seat in world.Seats)
        {
            var company = seat.Company;
            var cash = world.Ledger.Cash(company).Count;
            var limit = CreditLimit.Of(world, company).Count;
            var atLimit = (seat.CutBack > 0 && cash < 0) || cash < checked(-limit);
            seat.QuartersAtLimit = atLimit ? seat.QuartersAtLimit + 1 : 0;
            if (seat.QuartersAtLimit >= world.Scenario.Money.AdministrationAfter && !seat.UnderAdministration)
            {
                seat.UnderAdministration = seat.Ruined = true;
                world.Tell(NewsKind.Administration, company);
            }

            if (seat.UnderAdministration && cash > Whole.Part(checked(-limit) * world.Scenario.Money.AdministrationUntil))
            {
                seat.UnderAdministration = false;
                seat.QuartersAtLimit = 0;
                world.Tell(NewsKind.AdministrationEnds, company);
            }
        }
    }
}
