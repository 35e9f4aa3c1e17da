using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>seats.csv: a row per quarter and seat with the sheet played and the seat's money.</summary>
internal static class SeatsTable
{
    public static IReadOnlyList<Column<SeatQuarter>> Columns { get; } = [.. Seat(), .. Lines(), .. Results()];

    private static IEnumerable<Column<SeatQuarter>> Seat() =>
    [
        new("seed", "number", "seed of the game's luck; one of more than 15 digits has an apostrophe before it", row =>
            row.Run.Opening.Seed),
        new("t", "quarters", "number of the quarter, from 0", row => row.Quarter.Report.Turn),
        new("quarter", "calendar quarter", "the quarter", row => row.Quarter.Report.Quarter.ToString()),
        new("seat", "id", "the company", row => row.Run.Roster[row.Seat].Id),
        new("role", "name", SeatChoices.RoleList, row => SeatChoices.NameOf(row.Run.Roster.RoleOf(row.Seat))),
        new("strategy", "name", "who plays the seat", row => row.Run.StrategyOf(row.Seat.Index)),
        new("origin", "name", "decided, handed_in, draft or standing", row => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(
            row.Sheet.Origin.ToString())),
        new("reason", "text", "why the seat did not decide itself", row => row.Sheet.Reason),
        new("refused", "lines", "lines of the sheet that were refused and kept their standing value", row => row.Sheet.Refused?.Count ?? 0),
    ];

    private static IEnumerable<Column<SeatQuarter>> Lines() => Role.All.SelectMany(role => role.Columns.Select(
        line => new Column<SeatQuarter>(
            line.Name, line.Unit, $"{role.Name.Noun}: {line.Meaning}", row => line.Value(row.Run.Roster, row.Sheet.Lines))));

    private static IEnumerable<Column<SeatQuarter>> Results() =>
    [
        new("cash", "usd", "cash after the quarter", row => row.Accounts.Cash.Count),
        new("free_cash_flow", "usd", "money taken in less money paid", row => row.Accounts.FreeCashFlow.Count),
        new("operating_cash_flow", "usd", "of the quarter", row => row.Accounts.OperatingCashFlow.Count),
        new("cut_back", "share", "purchases cut at the credit limit", row => row.Accounts.CutBack),
        new("score", "usd", "last quarter only: net present value of the game with its terminal value", row =>
            row.Score?.NetPresentValue.Count),
        new("ruined", "true or false", "last quarter only: whether it was ever under administration", row => row.Score?.Ruined),
    ];
}
