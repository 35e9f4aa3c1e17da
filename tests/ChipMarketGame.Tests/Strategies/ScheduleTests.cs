using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScheduleTests
{
    public static TheoryData<CompanyRole> Roles => [CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker];

    [Theory, MemberData(nameof(Roles))]
    public void At_its_start_a_schedule_plays_as_the_reference(CompanyRole role)
    {
        var seat = SeatOf(role);
        var lineup = Lineup.Reference(Seed.Scenario);

        Assert.Equal(
            Hash(lineup),
            Hash(lineup.WithLeanings(seat, [.. Leanings.For(role, KnobForm.Schedule).Select(knob => knob.Start)], KnobForm.Schedule)));
    }

    [Theory, MemberData(nameof(Roles))]
    public void Names_of_knobs_are_unique_and_starts_lie_in_their_ranges(CompanyRole role)
    {
        var knobs = Leanings.For(role, KnobForm.Schedule);

        Assert.Equal(knobs.Select(knob => knob.Name).Distinct(), knobs.Select(knob => knob.Name));
        Assert.All(knobs, knob => Assert.InRange(knob.Start, knob.Low, knob.High));
    }

    [Theory]
    [InlineData(24, 6, 10, 6, 2)]
    [InlineData(8, 2, 4, 0, 2)]
    [InlineData(12, 3, 5, 2, 2)]
    public void A_game_of_any_length_is_cut_into_phases(int quarters, int opening, int middle, int lastThird, int end) => Assert.Equal(
        [opening, middle, lastThird, end],
        Enum.GetValues<SchedulePhase>().Select(
            phase => Enumerable.Range(0, quarters).Count(turn => Situation.PhaseOf(turn, quarters) == phase)));

    [Fact]
    public void A_value_is_that_of_its_phase_and_shortage_and_slack_move_it_within_its_range()
    {
        var knob = new ScheduledKnob("price", 0.7, 1.5, 1, KnobShape.ByPhaseAndSupply, 0.3);
        double[] learned = [1, 1.1, 1.4, 0.8, 0.2, -0.3];
        double At(SchedulePhase phase, GpuSupply supply) => Math.Round(knob.At(new Situation(phase, supply), learned), 12);

        Assert.Equal(6, knob.Knobs.Length);
        Assert.Equal((1, 1.1, 0.8), (At(SchedulePhase.Opening, GpuSupply.Normal), At(SchedulePhase.Middle, GpuSupply.Normal),
            At(SchedulePhase.End, GpuSupply.Normal)));
        Assert.Equal((1.2, 0.7), (At(SchedulePhase.Opening, GpuSupply.Short), At(SchedulePhase.Opening, GpuSupply.Slack)));
        Assert.Equal((1.5, 0.7), (At(SchedulePhase.LastThird, GpuSupply.Short), At(SchedulePhase.End, GpuSupply.Slack)));
    }

    [Fact]
    public void What_is_scheduled_for_the_end_is_played_at_the_end_and_no_sooner()
    {
        var knobs = Leanings.For(CompanyRole.GpuMaker, KnobForm.Schedule);
        var changed = knobs.Select(knob => knob.Name == "rd.end" ? 0 : knob.Start).ToImmutableArray();
        var (plain, other) = (
            Sheets(Lineup.Reference(Seed.Scenario)),
            Sheets(Lineup.Reference(Seed.Scenario).WithLeanings(Seed.Scenario.Roster.GpuMaker, changed, KnobForm.Schedule)));

        Assert.Equal(plain[..^2], other[..^2]);
        Assert.All(other[^2..], sheet => Assert.Equal(0, sheet.Rd));
    }

    [Fact]
    public void Settings_of_before_have_no_form_and_are_constant()
    {
        var library = StrategyLibrary.BuiltIn.With(LearnedFile.Read("mine", """
            {"role":"designer","settings":{"margin":0.01,"quote":1,"ip":1,"booking":1,"fusion_threshold":0}}
            """));

        Assert.Contains(library.For(CompanyRole.Designer), info => info.Name == "mine");
    }

    [Fact]
    public void Another_form_is_refused_in_a_sentence() => Assert.Equal(
        "knobs must be constant or schedule, not spline.",
        Assert.Throws<StrategyRegistrationException>(
            () => LearnedFile.Read("mine", """{"role":"designer","knobs":"spline","settings":{}}""")).Message);

    static Company SeatOf(CompanyRole role) => Enumerable.Range(0, Seed.Scenario.Roster.Seats).Select(Seed.Scenario.Roster.At)
        .First(seat => Seed.Scenario.Roster.RoleOf(seat) == role);

    static NvidiaSheet[] Sheets(Lineup lineup)
    {
        var match = new Match(Game.Open(Seed.Scenario, seed: 3), lineup);
        return [.. match.Quarters().Select(
            closed => (NvidiaSheet)closed.Sheets[Seed.Scenario.Roster.GpuMaker.Index].Lines)];
    }

    static string Hash(Lineup lineup)
    {
        var match = new Match(Game.Open(Seed.Scenario, seed: 8), lineup);
        match.Play();
        return match.Game.StateHash();
    }
}
