using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PublicNoticeTests
{
    private const int Google = 0, Broadcom = 0, Fujitsu = 5;

    [Fact]
    public void Free_teams_are_those_that_no_programme_occupies()
    {
        var world = Arranged.World();
        world.Play(
            Google, (HyperscalerSheet sheet) => sheet with
            {
                Award = new ProgrammeAward(world.Roster.Designer(Fujitsu), default, Ambition.Bold, false)
            });
        Assert.Equal(1, Shown(world).Designers[Fujitsu].FreeTeams);

        Awards.Settle(world);

        // A bold programme occupies one whole team, whatever load it puts on it. Broadcom has 4: TPU v7 takes 0.8, MTIA v2 and Maia 200 one
        // each.
        Assert.Equal(
            (1, 0.0, 1.25 * 1.25),
            (Shown(world).Designers[Fujitsu].Teams, Shown(world).Designers[Fujitsu].FreeTeams, Shown(world).Designers[Fujitsu].Load));
        Assert.Equal(1.2, Shown(world).Designers[Broadcom].FreeTeams, 1e-12);
    }

    [Fact]
    public void Teams_hired_are_free_when_they_arrive_and_not_before()
    {
        var world = Arranged.World();
        world.Play(Fujitsu, (DesignerSheet sheet) => sheet with { Hire = 2 });

        Teams.Work(world);

        Assert.Equal((1, 1.0), (Shown(world).Designers[Fujitsu].Teams, Shown(world).Designers[Fujitsu].FreeTeams));
    }

    [Fact]
    public void The_break_even_of_a_programme_takes_a_standard_software_effort_and_maturity_for_everybody()
    {
        var world = Arranged.World();
        // The rulebook's examples: TPU v7 after 19,775 chips, MTIA v2 after 127,345.
        Assert.Equal([19_775, 127_345], BreakEvens(world).Take(2));

        var before = BreakEvens(world);
        foreach (var firm in world.Hyperscalers) { firm.Software = 0.1; }

        Assert.Equal(before, BreakEvens(world));
    }

    private static long?[] BreakEvens(World world) =>
        [.. ((IEnumerable<ProgrammeNotice>)Shown(world).Programmes).Select(programme => programme.BreakEven?.Count)];

    private static PublicView Shown(World world)
    {
        var views = new GameViews(world);
        ViewWriter.Write(world, views);
        return views.Public;
    }
}
