using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The balance of the market, for programs: each way to play, in each market, in each seat.</summary>
internal static class BalanceCsv
{
    /// <param name="What">Strategy, or the lever's name.</param>
    /// <param name="Setting">The strategy, or the lever's setting.</param>
    /// <param name="Seat">Id of the company that played it, or the mean of the role.</param>
    internal sealed record Row(
        CompanyRole Role, string What, string Setting, RangeEnd End, RivalMix Mix, string Seat, IReadOnlyList<double> Scores,
        IReadOnlyList<double> Reference)
    {
        public MeanInterval Gain { get; } = MeanInterval.OfPairs(Scores, Reference);
    }

    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("role", "", "", row => SeatChoices.NameOf(row.Role)),
        new("lever", "", "", row => row.What),
        new("setting", "", "", row => row.Setting),
        new("end", "", "", row => row.End switch { RangeEnd.Low => "low", RangeEnd.High => "high", _ => "" }),
        new("mix", "", "", row => row.Mix.Name),
        new("seat", "", "", row => row.Seat),
        new("seeds", "", "", row => row.Scores.Count),
        new("mean_usd_bn", "", "", row => row.Scores.Average()),
        new("over_reference_mean", "", "", row => row.Gain.Mean),
        new("over_reference_low", "", "", row => row.Gain.Low),
        new("over_reference_high", "", "", row => row.Gain.High),
        new("values", "", "", row => string.Join(' ', row.Scores.Select(score => score.ToString("R", CultureInfo.InvariantCulture)))),
    ];

    public static IEnumerable<Row> Of(BalanceReport report) =>
    [
        .. from finding in report.Strategies
           from mix in Enumerable.Range(0, finding.Mixes.Length)
           from strategy in Enumerable.Range(0, finding.Names.Length)
           from row in Rows(
               report, finding.Role, "strategy", finding.Names[strategy], RangeEnd.Inside, finding.Mixes[mix],
               finding.Scores[mix][strategy], finding.Scores[mix][0])
           select row,
        .. from finding in report.Levers
           from mix in finding.Mixes
           from setting in Enumerable.Range(0, finding.Lever.Settings.Length)
           from row in Rows(
               report, finding.Lever.Role, finding.Lever.Name, finding.Lever.Settings[setting].Label, finding.Lever.EndOf(setting), mix.Mix,
               mix.Settings[setting], mix.Reference)
           select row,
    ];

    private static IEnumerable<Row> Rows(
        BalanceReport report, CompanyRole role, string what, string setting, RangeEnd end, RivalMix mix, SeatScores scores,
        SeatScores reference) =>
    [
        new(role, what, setting, end, mix, "mean", scores.Mean, reference.Mean),
        .. scores.Owners.Select(
            (owner, seat) => new Row(
                role, what, setting, end, mix, report.Scenario.Roster[owner].Id, scores.Seats[seat], reference.Seats[seat])),
    ];
}
