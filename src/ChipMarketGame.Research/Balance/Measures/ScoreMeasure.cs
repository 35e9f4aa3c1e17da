using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>Measure 4: whether a score says what play was worth.</summary>
public static class ScoreMeasure
{
    private const double LeastCorrelation = 0.85, MostWrong = 0.05;
    private const int Fewest = 8;

    public static Measure Of(BalanceStudy study, IScoreDefinition definition, ImmutableArray<ScoreAgainstGain> seats) => new(
        4, $"Score and true gain correlate at 0.85 or more in every seat, and at most 5 % have the wrong sign ({definition.Name}).",
        [.. seats.SelectMany(seat => Rows(study.Id(seat.Seat), seat))]);

    private static IEnumerable<MeasureRow> Rows(string id, ScoreAgainstGain seat)
    {
        if (seat.Scores.Length < Fewest || double.IsNaN(seat.Correlation.Value))
        {
            return [new(
                id, "rank correlation", "", null, null, null, "correlation", $"at least {LeastCorrelation}", false,
                "Too few line-ups, or none that differ.")];
        }

        var (correlation, wrong) = (seat.Correlation, seat.WrongSigns);
        return
        [
            MeasureRow.AtLeast(
                LeastCorrelation, id, "rank correlation", "", correlation.Value, correlation.Low, correlation.High, "correlation",
                $"{seat.Scores.Length} line-ups"),
            MeasureRow.AtMost(MostWrong, id, "wrong signs", "", wrong.Value, wrong.Low, wrong.High, "share"),
        ];
    }
}
