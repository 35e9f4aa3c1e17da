namespace ChipMarketGame.Core;

/// <summary>Negative cash costs interest.</summary>
internal static class Interest
{
    public static void Charge(World world)
    {
        for (var s = 0; s < world.Seats.Length; s++)
        {
            var company = world.Roster.At(s);
            var cash = world.Ledger.Cash(company).Count;
            if (cash < 0)
            {
                world.Ledger.Pay(company, world.Roster.Outside, Usd.Round(-cash * world.Scenario.Money.Interest), Purpose.Interest);
            }
        }
    }
}
