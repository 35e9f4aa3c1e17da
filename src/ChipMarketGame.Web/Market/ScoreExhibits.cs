using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>Pictures of how scores came about, in the reader's language.</summary>
public sealed class ScoreExhibits(IStringLocalizer<Words> words)
{
    private static readonly ImmutableArray<string> Colours = ["own-1", "own-2", "gpu", "own-4", "amd", "asic"];

    /// <summary>The score of each seat of a role that people hold, after every quarter; null where they hold none.</summary>
    public Exhibit? Paths(GameSnapshot game, CompanyRole role, SeatAdvantage[] advantages)
    {
        // Ranked as in the table beside it: whoever has no rank comes last, and is not the best.
        ImmutableArray<SeatAdvantage> seats = Held(game, role, advantages);
        if (seats.IsEmpty || seats[0].ByQuarter.IsEmpty) { return null; }

        var scale = MoneyScale.Of(seats.SelectMany(seat => seat.ByQuarter));
        ImmutableArray<string> quarters = [.. game.Closed.Select(closed => closed.Quarter.ToString())];
        var rows = Enumerable.Range(0, quarters.Length).Reverse()
            .Select(at => (ImmutableArray<string>)[quarters[at], .. seats.Select(seat => scale.Change(seat.ByQuarter[at]))]);
        ImmutableArray<string> names = [.. seats.Select(seat => game.Roster.NameOf(seat.Seat))];
        return new Exhibit(
            words["Paths.Title", role.Companies()],
            Sentence(names, seats, scale),
            new ChartData(
                $"{game.Id}/paths/{role}/{quarters.Length}/{CultureInfo.CurrentUICulture.Name}", ChartLook.Paths, quarters,
                [.. seats.Select(
                    (seat, at) => new ChartSeries(
                        names[at], names[at], Colours[at % Colours.Length], [.. seat.ByQuarter.Select(score => (double)score.Count)]))],
                new ChartUnit((double)(1 / scale.Unit), scale.Digits, scale.Before, scale.After)),
            new ChartTable(words["Paths.Caption", role.Companies()], [words["Chart.Quarter"], .. names], [.. rows]));
    }

    /// <summary>The quarter in which a score of a role moved most; null where people hold no seat of it.</summary>
    public string? TurningPoint(GameSnapshot game, CompanyRole role, SeatAdvantage[] advantages)
    {
        var moves = Held(game, role, advantages)
            .SelectMany(
                seat => seat.ByQuarter.Select((score, at) => (seat.Seat, At: at, By: at == 0 ? score : score - seat.ByQuarter[at - 1])))
            .Where(move => move.By.Count != 0 && move.At < game.Closed.Length).ToArray();
        if (moves.Length == 0) { return null; }
        var (company, quarter, by) = moves.MaxBy(move => Math.Abs(move.By.Count));
        return words[by.Count > 0 ? "Turning.Up" : "Turning.Down", game.Closed[quarter].Quarter, game.Roster.NameOf(company), MoneyText.Of(
            new Usd(Math.Abs(by.Count)), CultureInfo.CurrentUICulture)];
    }

    private static ImmutableArray<SeatAdvantage> Held(GameSnapshot game, CompanyRole role, SeatAdvantage[] advantages) =>
        [.. Ranking.Of(game, role, advantages).Where(seat => seat.Advantage is not null).Select(seat => advantages[seat.Score.Seat.Index])];

    private string Sentence(ImmutableArray<string> names, ImmutableArray<SeatAdvantage> seats, MoneyScale scale)
    {
        var score = scale.Change(seats[0].ByQuarter[^1]);
        return seats.Length == 1
            ? words["Paths.One", names[0], score]
            : words["Paths.Many", names[0], score, seats.Count(seat => scale.Sign(seat.ByQuarter[^1]) > 0), seats.Length];
    }
}
