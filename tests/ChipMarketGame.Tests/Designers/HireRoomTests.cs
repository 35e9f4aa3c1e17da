using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class HireRoomTests
{
    [Theory]
    [InlineData(1, 250_000_000, 250_000_000)]
    [InlineData(1, 249_999_999, 0)]
    [InlineData(2, 499_999_999, 0)]
    [InlineData(2, 500_000_000, 500_000_000)]
    public void Teams_are_hired_if_cash_and_credit_pay_for_all_of_them_and_else_none_is(int teams, long room, long paid)
    {
        var world = Arranged.World();
        var company = world.Roster.Designer(1);
        world.Ledger.Pay(company, world.Roster.Outside, CreditLimit.Room(world, company) - new Usd(room), Purpose.Interest);
        world.Play(1, (DesignerSheet sheet) => sheet with { Hire = teams, Ip = default });

        Teams.Work(world);

        Assert.Equal((paid, paid > 0 ? teams : 0), (world.Paid(company, Purpose.TeamHire), world.Designers[1].TeamsOrdered()));
    }
}
