using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class QuotedSlipTests
{
    private const int Google = 0, Fujitsu = 5, MediaTek = 1;

    /// <summary>Google's experience 0.9, Fujitsu's quality 0.6, standard ambition.</summary>
    private const double Plain = 0.55 * (1.25 - 0.9) * (1.55 - 0.6);

    [Fact]
    public void The_chance_of_a_slip_that_an_award_quotes_counts_the_work_its_designer_has_already()
    {
        Assert.Equal(Plain, Quoted(load: 1), 1e-12);
        Assert.Equal(1.5 * Plain, Quoted(load: 1.5), 1e-12);
    }

    [Fact]
    public void Of_two_designers_the_overload_does_not_count() =>
        Assert.Equal(Quoted(load: 1, second: MediaTek), Quoted(load: 3, second: MediaTek));

    private static double Quoted(double load, int? second = null)
    {
        var world = Arranged.World();
        world.Designers[Fujitsu].Load = load;                    // of one team
        world.Play(Google, (HyperscalerSheet sheet) => sheet with
        {
            Award = new ProgrammeAward(
                world.Roster.Designer(Fujitsu), second is { } other ? world.Roster.Designer(other) : default, Ambition.Standard, false),
        });
        Awards.Settle(world);
        return world.Hyperscalers[Google].Programmes[1].SlipChance;
    }
}
