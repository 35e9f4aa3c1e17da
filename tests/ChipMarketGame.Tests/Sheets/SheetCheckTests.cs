using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SheetCheckTests
{
    private static readonly Company Google = Seed.Seat("google"), Marvell = Seed.Seat("marvell"), Nvidia = Seed.Scenario.Roster.GpuMaker;

    [Fact]
    public void Both_ends_of_every_range_are_allowed()
    {
        var game = Game.Open(Seed.Scenario, 1);

        Assert.Empty(game.HandIn(Google, new HyperscalerSheet(new Chips(0), 0, new Chips(0), new Usd(0), new Megawatts(0), null, 0)));
        Assert.Empty(game.HandIn(
            Google, new HyperscalerSheet(
                new Chips(1_000_000_000), 0.30, new Chips(1_000_000_000), new Usd(1_000_000_000), new Megawatts(3000), null, 1)));
        Assert.Empty(game.HandIn(Marvell, new DesignerSheet(0.05, 0.5, true, -1, new Usd(0), 0.2, default)));
        Assert.Empty(game.HandIn(
            Marvell, new DesignerSheet(0.75, 1.5, true, 2, new Usd(500_000_000), 2.0, Clients.All(Seed.Scenario.Roster))));
        Assert.Empty(game.HandIn(Nvidia, new NvidiaSheet(0.70, 0, 0, 0, 0, true, 0, 0, new Usd(0))));
        Assert.Empty(game.HandIn(Nvidia, new NvidiaSheet(1.50, 0.90, 1, 2, 3, true, 0.25, 0.25, new Usd(10_000_000_000))));
    }

    [Fact]
    public void A_line_beyond_its_range_is_refused_with_its_name_and_range_and_the_others_count()
    {
        var game = Game.Open(Seed.Scenario, 1);
        var refused = game.HandIn(
            Google, new HyperscalerSheet(
                new Chips(5000), 0.31, new Chips(-1), new Usd(1_000_000_001), new Megawatts(3001), null, double.NaN));

        Assert.Equal(
            [
                "premium must lie between 0 and 0.3, not 0.31.",
                "asic must lie between 0 and 1000000000, not -1.",
                "software must lie between 0 and 1000000000, not 1000000001.",
                "power_mw must lie between 0 and 3000, not 3001.",
                "rent must lie between 0 and 1, not NaN.",
            ],
            refused.Select(refusal => refusal.Sentence));
        Assert.Equal(5000, game.Close().Sheets[0].As<HyperscalerSheet>()!.Value.Gpu.Count);
    }

    [Fact]
    public void A_refused_line_keeps_its_standing_value_and_a_refused_build_is_none()
    {
        var game = Game.Open(Seed.Scenario, 1);
        game.HandIn(Google, new HyperscalerSheet(new Chips(5000), 0.1, default, default, new Megawatts(500), null, 0));
        game.Play();

        game.HandIn(Google, new HyperscalerSheet(new Chips(-1), 9, default, default, new Megawatts(-1), null, 0));

        Assert.Equal(new HyperscalerSheet(new Chips(5000), 0.1, default, default, default, null, 0), game.Close().Sheets[0].Lines);
    }

    [Fact]
    public void An_award_needs_designers_of_this_game_two_different_ones_and_a_known_ambition()
    {
        var (broadcom, google) = (Seed.Seat("broadcom"), Google);

        Assert.Equal(RefusalReason.NoSuchCompany, Refused(new ProgrammeAward(google, default, Ambition.Safe, false)));
        Assert.Equal(RefusalReason.NoSuchCompany, Refused(new ProgrammeAward(default, default, Ambition.Safe, false)));
        Assert.Equal(RefusalReason.NoSuchCompany, Refused(new ProgrammeAward(broadcom, google, Ambition.Safe, false)));
        Assert.Equal(RefusalReason.SameDesignerTwice, Refused(new ProgrammeAward(broadcom, broadcom, Ambition.Safe, false)));
        Assert.Equal(RefusalReason.NoSuchAmbition, Refused(new ProgrammeAward(broadcom, default, (Ambition)3, false)));
        Assert.Null(Refused(new ProgrammeAward(broadcom, Marvell, Ambition.Bold, true)));
    }

    [Fact]
    public void Only_hyperscalers_of_this_game_can_be_clients()
    {
        var game = Game.Open(Seed.Scenario, 1);
        var sheet = game.Views.Designers[2].Standing;

        var refused = Assert.Single(game.HandIn(Marvell, sheet with { Clients = default(Clients).With(Nvidia) }));

        Assert.Equal((SheetLines.Clients, RefusalReason.NoSuchCompany), (refused.Line, refused.Reason));
        Assert.Equal(Clients.All(Seed.Scenario.Roster), game.Close().Sheets[Marvell.Index].As<DesignerSheet>()!.Value.Clients);
    }

    [Fact]
    public void A_seat_takes_the_sheet_of_its_class_only()
    {
        var game = Game.Open(Seed.Scenario, 1);

        Assert.Contains(
            "Google is a Hyperscaler", Assert.Throws<ArgumentException>(() => game.HandIn(Google, game.Views.Nvidia.Standing)).Message,
            StringComparison.Ordinal);
    }

    private static RefusalReason? Refused(ProgrammeAward award) =>
        Game.Open(Seed.Scenario, 1).HandIn(Google, new HyperscalerSheet(default, 0, default, default, default, award, 0))
            .SingleOrDefault()?.Reason;
}
