using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Scramble all that one company keeps to itself, and every other view stays as it was to the last byte. What is public is listed by
/// name; whatever else the engine knows of a company, today or later, counts as its secret.
/// </summary>
public sealed class ScrambledSecretsLaws
{
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal)
    {
        // Own silicon: performance, power, designers, quarters to go, slips, launches, what was delivered and earned with it.
        "Chip.Compute", "Chip.Watts", "Chip.LeadShare", "Chip.SecondShare", "Chip.OnFusion", "Programme.Remaining", "Programme.Slips",
        "HyperscalerState.AsicMade", "HyperscalerState.ChipBill", "HyperscalerState.NreBill", "HyperscalerState.isReplaced",

        // An open request for proposals.
        "OpenRequest.Ambition", "OpenRequest.Second", "OpenRequest.Fusion", "OpenRequest.Handicaps", "OpenRequest.Experience",
        "OpenRequest.isOpen", "AwardWeights.Quality", "AwardWeights.Quarter", "AwardWeights.Slip", "AwardWeights.Incumbent",
        "AwardWeights.Fusion", "ChipsPerQuarter.Value", "Dollars.Value",

        // Designers: rating, teams and their work, posted terms, revenue. What a team costs everybody tells how many all have hired.
        "DesignerState.Quality", "DesignerState.Teams", "DesignerState.Hired", "DesignerState.Occupied", "DesignerState.Load",
        "DesignerState.Margin", "DesignerState.Quote", "DesignerState.FusionMember", "DesignerState.Revenue",

        // NVIDIA: the roadmap as planned, CUDA, what it earned.
        "NvidiaState.Launches", "NvidiaState.Ecosystem", "NvidiaState.PriceIndex", "NvidiaState.GpuRevenue", "NvidiaState.GpuCost",
        "NvidiaState.FusionIncome",

        // OpenAI: gigawatts, droughts, pause, the tranche of the quarter.
        "OpenAiState.Gigawatts", "OpenAiState.Droughts", "OpenAiState.Pause", "OpenAiState.Tranche",

        // Which company of its role it is.
        "SeatState.Number",

        // How long a list is.
        "Fleet.Count", "HyperscalerState.ProgrammeCount",
    };

    /// <summary>A programme's break-even volume is published, and these go into it.</summary>
    private static readonly string[] OfBreakEven = [
        "Programme.NreLeft", "Chip.NrePaid", "Chip.Cost", "Chip.LeadMargin", "Chip.SecondMargin"];

    private static readonly string[] StakeOfTheGpuMaker = ["OpenAiState.Funded", "OpenAiState.Mark"];

    [Fact]
    public void What_a_company_keeps_to_itself_shows_in_its_own_view_and_in_no_other() => Sample(game =>
    {
        var (roster, leaves, plain) = (game.Scenario.Roster, StateLeaves.Of(game.World).ToArray(), Views(game));
        for (var seat = 0; seat < roster.Seats; seat++)
        {
            var scrambled = Scrambled(game, [.. leaves.Where(leaf => IsSecretOf(roster, roster.At(seat), leaf))]);

            Assert.NotEqual(plain[seat], scrambled[seat]);
            for (var other = 0; other < roster.Seats; other++)
            {
                if (other != seat)
                {
                    Assert.True(
                        plain[other] == scrambled[other],
                        $"{roster[roster.At(other)].Name} sees a secret of {roster[roster.At(seat)].Name}");
                }
            }
        }
    });

    [Fact]
    public void What_nobody_is_told_of_OpenAI_shows_in_no_view() => Sample(game =>
    {
        StateLeaf[] hidden = [.. StateLeaves.Of(game.World)
            .Where(leaf => IsBelow(leaf, "world.OpenAi") && IsSecret(leaf) && !StakeOfTheGpuMaker.Contains(leaf.Field))];
        Assert.Contains(hidden, leaf => leaf.Field == "OpenAiState.Will");

        Assert.Equal(Views(game), Scrambled(game, hidden));
    });

    /// <summary>Games of any shape, some quarters on.</summary>
    private static void Sample(Action<Game> law) => RandomGame.Any.Sample(25, random =>
    {
        var (game, dealer) = (random.Open(), new SheetDealer(random.Scenario, random.Seed));
        for (var quarter = 0; quarter < Math.Min(random.Scenario.Quarters, 1 + (int)(random.Seed % 9)); quarter++)
        {
            dealer.Deal(game);
            game.Play();
        }

        law(game);
    });

    private static bool IsSecretOf(Roster roster, Company seat, StateLeaf leaf)
    {
        var number = seat.Index - roster.Hyperscalers;
        var of = seat == roster.GpuMaker ? "Nvidia" : number < 0 ? $"Hyperscalers[{seat.Index}]" : $"Designers[{number}]";
        return (IsBelow(leaf, $"world.{of}") && IsSecret(leaf))
            || IsBelow(leaf, $"world.Standing.{of}") || IsBelow(leaf, $"world.Sheets.{of}")
                || leaf.Path == $"world.Ledger.accounts[{seat.Index}].cash"
            || (IsBelow(leaf, $"world.Seats[{seat.Index}]") && IsSecret(leaf))
            || (seat == roster.GpuMaker && StakeOfTheGpuMaker.Contains(leaf.Field));
    }

    /// <summary>Names, terms in force and the GPU on sale are public.</summary>
    private static bool IsSecret(StateLeaf leaf) =>
        !Public.Contains(leaf.Field)
        && !(leaf.Path.Contains(".Programmes[", StringComparison.Ordinal) && OfBreakEven.Contains(leaf.Field))
        && !leaf.Path.Contains(".Name.", StringComparison.Ordinal) && !IsBelow(leaf, "world.Nvidia.Terms")
            && !IsBelow(leaf, "world.Nvidia.Product");

    private static bool IsBelow(StateLeaf leaf, string path) => leaf.Path.StartsWith(path + ".", StringComparison.Ordinal);

    private static string[] Scrambled(Game game, StateLeaf[] secrets)
    {
        foreach (var secret in secrets) { secret.Set(Other(secret.Value)); }
        var views = Views(game);
        foreach (var secret in secrets) { secret.Set(secret.Value); }
        return views;
    }

    private static object? Other(object? value) => value switch
    {
        double number => (number * 1.37) + 0.11,
        long number => number + (Math.Abs(number) / 7) + 1_000_003,
        int number => number + 1,
        bool flag => !flag,
        _ => value,
    };

    /// <summary>Each seat's view, in seat order, with the report as it would be published now.</summary>
    private static string[] Views(Game game)
    {
        var (roster, json) = (game.Scenario.Roster, CanonicalJson.For(game.Scenario.Roster));
        MarketReport.Publish(game.World);
        var views = game.FreshViews();
        return [.. Enumerable.Range(0, roster.Seats).Select(seat => views.Of(roster.At(seat)))
            .Select(view => JsonSerializer.Serialize(view, view.GetType(), json))];
    }
}
