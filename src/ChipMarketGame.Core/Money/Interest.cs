namespace ChipMarketGame.Core;

/// <summary>Negative cash costs interest.</summary>
internal static class Interest
{
    public static void Charge(World world)
    {
        foreach (var seat in world.Seats)
        {
            var company = seat.Company;
            var cash = world.Ledger.Cash(company).Count;
            if (cash < 0)
            {
                var interest = Usd.Round(-world.Scenario.Money.Interest * cash);
                world.Ledger.Pay(company, world.Roster.Outside, interest, Purpose.Interest);
            }
        }
    }
}
