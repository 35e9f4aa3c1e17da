using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>What is refused did not happen, what is not said stands.</summary>
public sealed class SheetLaws
{
    [Fact]
    public void Refused_lines_change_nothing() => RandomGame.Any.Sample(300, random =>
    {
        var (sent, cleaned) = (random.Open(), random.Open());
        var dealer = new SheetDealer(random.Scenario, random.Seed);
        var loose = new LooseLines(dealer, random.Scenario.Roster);
        while (!sent.Ended)
        {
            for (var index = 0; index < random.Scenario.Roster.Seats; index++)
            {
                dealer.Begin(sent.Turn, index);
                var seat = random.Scenario.Roster.At(index);
                var lines = loose.Deal(seat);
                var refused = sent.HandIn(seat, LooseLines.Json(lines));
                Assert.Empty(Numbers(cleaned.HandIn(seat, LooseLines.Json(Without(lines, refused)))));
                Assert.All(refused, refusal => Assert.NotEmpty(refusal.Sentence));
            }

            sent.Play();
            cleaned.Play();
            Assert.Equal(cleaned.StateHash(), sent.StateHash());
        }
    });

    [Fact]
    public void A_sheet_that_is_only_checked_is_not_handed_in() => RandomGame.Any.Sample(200, random =>
    {
        var (asked, silent) = (random.Open(), random.Open());
        var dealer = new SheetDealer(random.Scenario, random.Seed);
        var loose = new LooseLines(dealer, random.Scenario.Roster);
        while (!asked.Ended)
        {
            dealer.Deal(asked);
            dealer.Deal(silent);
            for (var index = 0; index < random.Scenario.Roster.Seats; index++)
            {
                dealer.Begin(asked.Turn, 100 + index);
                asked.Fill(
                    random.Scenario.Roster.At(index), LooseLines.Json(loose.Deal(random.Scenario.Roster.At(index))), SheetOrigin.HandedIn);
            }

            asked.Play();
            silent.Play();
            Assert.Equal(silent.StateHash(), asked.StateHash());
        }
    });

    [Fact]
    public void A_check_refuses_what_handing_in_refuses() => RandomGame.Any.Sample(300, random =>
    {
        var game = random.Open();
        var dealer = new SheetDealer(random.Scenario, random.Seed);
        var loose = new LooseLines(dealer, random.Scenario.Roster);
        while (!game.Ended)
        {
            for (var index = 0; index < random.Scenario.Roster.Seats; index++)
            {
                dealer.Begin(game.Turn, index);
                var seat = random.Scenario.Roster.At(index);
                var lines = LooseLines.Json(loose.Deal(seat));
                Assert.Equal(game.Fill(seat, lines, SheetOrigin.HandedIn).Refused, game.HandIn(seat, lines));
            }

            game.Play();
        }
    });

    [Fact]
    public void A_seat_that_says_nothing_keeps_its_lines_but_starts_builds_hires_and_invests_nothing() =>
        RandomGame.Any.Sample(500, random =>
    {
        var game = random.Open();
        var dealer = new SheetDealer(random.Scenario, random.Seed);
        var last = new SealedSheet[random.Scenario.Roster.Seats];
        while (!game.Ended)
        {
            dealer.Deal(game);
            var closed = game.Close();
            foreach (var sheet in closed.Sheets)
            {
                var before = last[sheet.Seat.Index];
                last[sheet.Seat.Index] = sheet;
                if (before is null || sheet.Origin != SheetOrigin.Standing) { continue; }
                ISheet carried = before.Lines switch
                {
                    HyperscalerSheet cloud => cloud with { Award = null, Request = null, Power = default },
                    DesignerSheet house => house with { Hire = 0 },
                    var maker => (NvidiaSheet)maker with { OpenAi = default },
                };
                Assert.Equal(carried, sheet.Lines);
            }
        }
    });

    [Fact]
    public void Every_line_that_is_played_lies_in_its_range() => RandomGame.Sample(500, closed =>
    {
        foreach (var sheet in closed.World.Standing.Hyperscalers)
        {
            AssertInside(SheetLines.Gpu, sheet.Gpu.Count);
            AssertInside(SheetLines.Premium, sheet.Premium);
            AssertInside(SheetLines.Asic, sheet.Asic.Count);
            AssertInside(SheetLines.Software, sheet.Software.Count);
            AssertInside(SheetLines.Power, sheet.Power.Count);
            AssertInside(SheetLines.Rent, sheet.Rent);
        }

        foreach (var sheet in closed.World.Standing.Designers)
        {
            AssertInside(SheetLines.Margin, sheet.Margin);
            AssertInside(SheetLines.Quote, sheet.Quote);
            AssertInside(SheetLines.Hire, sheet.Hire);
            AssertInside(SheetLines.Ip, sheet.Ip.Count);
            AssertInside(SheetLines.Booking, sheet.Booking);
        }

        var nvidia = closed.World.Standing.Nvidia;
        AssertInside(SheetLines.Price, nvidia.Price);
        AssertInside(SheetLines.Reserve, nvidia.Reserve);
        AssertInside(SheetLines.Loyalty, nvidia.Loyalty);
        AssertInside(SheetLines.Rd, nvidia.Rd);
        AssertInside(SheetLines.Cuda, nvidia.Cuda);
        AssertInside(SheetLines.Royalty, nvidia.Royalty);
        AssertInside(SheetLines.Cap, nvidia.Cap);
        AssertInside(SheetLines.OpenAi, nvidia.OpenAi.Count);
        Assert.True(closed.World.Nvidia.Terms.Royalty <= closed.World.Nvidia.Terms.RoyaltyCap);
    });

    private static void AssertInside(SheetLine line, double value) =>
        Assert.True(value >= line.Low && value <= line.High, $"{line.Name} {value} outside {line.Low}–{line.High}");

    /// <summary>A royalty under a promise that has to stay is refused again when the line is left out: it cannot stand.</summary>
    private static IEnumerable<Refusal> Numbers(IEnumerable<Refusal> refused) =>
        refused.Where(refusal => refusal.Reason is not (RefusalReason.AboveCap or RefusalReason.UnderAdministration));

    private static List<(string Name, string Value)> Without(List<(string Name, string Value)> lines, IReadOnlyList<Refusal> refused)
    {
        var seen = new HashSet<string>();
        var broken = refused.Where(refusal => refusal.Reason != RefusalReason.GivenTwice || refusal.Line.Contains('.'))
            .Select(refusal => refusal.Line.Split('.')[0]).ToHashSet();
        return [.. lines.Where(line => seen.Add(line.Name) && !broken.Contains(line.Name))];
    }
}
