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
                var interest = Usd.Round(-world.Scenario.Money.Interest * cash);
                world.Ledger.Pay(company, world.Roster.Outside, interest, Purpose.Interest);
            }
        }
    }
}
