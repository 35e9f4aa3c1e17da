using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>Measures 1 and 6: how much of a seat's variance is its own play, and how much is luck.</summary>
public static class VarianceMeasures
{
    private const double LeastOwn = 0.25, MostLuck = 0.20;
    private const string Unit = "share";

    public static Measure Own(BalanceStudy study, ImmutableArray<SeatVariance> seats) => new(
        1, "Own play carries at least 25 % of the variance of every seat's score among thoughtful line-ups.",
        [.. seats.SelectMany(seat => new[]
        {
            MeasureRow.AtLeast(
                LeastOwn, study.Id(seat.Seat), "own play", "", seat.Own.Estimate, seat.Own.Low, seat.Own.High, Unit),
            new MeasureRow(
                study.Id(seat.Seat), "others' play", "", seat.Rivals.Estimate, seat.Rivals.Low, seat.Rivals.High, Unit, "", null),
        })]);

    public static Measure Luck(BalanceStudy study, ImmutableArray<SeatVariance> seats) => new(
        6, "Luck carries at most 20 % of the variance of any seat's score.",
        [.. seats.Select(seat => MeasureRow.AtMost(
            MostLuck, study.Id(seat.Seat), "luck", "", seat.Luck.Estimate, seat.Luck.Low, seat.Luck.High, Unit))]);
}
