using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>seats.csv: a row per quarter and seat with the sheet played and the seat's money.</summary>
internal static class SeatsTable
{
    public static IReadOnlyList<Column<SeatQuarter>> Columns { get; } = [
        .. Seat(), .. HyperscalerLines(), .. DesignerLines(), .. GpuMakerLines(), .. Results()];

    private static IEnumerable<Column<SeatQuarter>> Seat() =>
    [
        new("seed", "number", "seed of the game's luck; one of more than 15 digits has an apostrophe before it", row =>
            row.Run.Opening.Seed),
        new("t", "quarters", "number of the quarter, from 0", row => row.Quarter.Report.Turn),
        new("quarter", "calendar quarter", "the quarter", row => row.Quarter.Report.Quarter.ToString()),
        new("seat", "id", "the company", row => row.Run.Roster[row.Seat].Id),
        new("role", "name", "hyperscaler, designer or gpu-maker", row => SeatChoices.NameOf(row.Run.Roster.RoleOf(row.Seat))),
        new("strategy", "name", "who plays the seat", row => row.Run.StrategyOf(row.Seat.Index)),
        new("origin", "name", "decided, handed_in, draft or standing", row => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(
            row.Sheet.Origin.ToString())),
        new("reason", "text", "why the seat did not decide itself", row => row.Sheet.Reason),
        new("refused", "lines", "lines of the sheet that were refused and kept their standing value", row => row.Sheet.Refused?.Count ?? 0),
    ];

    private static IEnumerable<Column<SeatQuarter>> HyperscalerLines() =>
    [
        new("gpu", "chips", "hyperscaler: GPUs ordered", row => row.Sheet.Hyperscaler?.Gpu.Count),
        new("premium", "share", "hyperscaler: paid over list for priority in a shortage", row => row.Sheet.Hyperscaler?.Premium),
        new("asic", "chips", "hyperscaler: own chips ordered", row => row.Sheet.Hyperscaler?.Asic.Count),
        new("software", "usd", "hyperscaler: spent on software for own chips", row => row.Sheet.Hyperscaler?.Software.Count),
        new("power_mw", "MW", "hyperscaler: power to build, there after the scenario's build lag", row =>
            row.Sheet.Hyperscaler?.Power.Count),
        new("award_lead", "id", "hyperscaler: lead designer of a programme to start", row => Award(row) is { } award
            ? Id(row, award.Lead)
            : null),
        new("award_second", "id", "hyperscaler: its second source, if any", row => Award(row) is { } award ? Id(row, award.Second) : null),
        new("award_ambition", "name", "hyperscaler: safe, standard or bold", row => Award(row)?.Ambition.ToString().ToLowerInvariant()),
        new("award_fusion", "true or false", "hyperscaler: whether the programme is on NVLink Fusion", row => Award(row)?.Fusion),
        new("rent", "share", "hyperscaler: own-chip capacity kept for outside tenants", row => row.Sheet.Hyperscaler?.Rent),
    ];

    private static IEnumerable<Column<SeatQuarter>> DesignerLines() =>
    [
        new("margin", "share", "designer: chip margin posted for the next quarter", row => row.Sheet.Designer?.Margin),
        new("quote", "ratio", "designer: NRE quote over cost posted for the next quarter", row => row.Sheet.Designer?.Quote),
        new("fusion", "true or false", "designer: member of NVLink Fusion from the next quarter", row => row.Sheet.Designer?.Fusion),
        new("hire", "teams", "designer: teams to hire, or to release if below zero", row => row.Sheet.Designer?.Hire),
        new("ip", "usd", "designer: spent on IP research", row => row.Sheet.Designer?.Ip.Count),
        new("booking", "ratio", "designer: packaging booking weight", row => row.Sheet.Designer?.Booking),
        new("clients", "ids", "designer: hyperscalers from which it takes new programmes, separated by spaces", Clients),
    ];

    private static IEnumerable<Column<SeatQuarter>> GpuMakerLines() =>
    [
        new("price", "ratio", "GPU maker: price over the roadmap's list, posted for the next quarter", row => row.Sheet.Nvidia?.Price),
        new("reserve", "share", "GPU maker: packaging reserved, take-or-pay", row => row.Sheet.Nvidia?.Reserve),
        new("loyalty", "share", "GPU maker: weight on loyalty in a shortage, posted for the next quarter", row =>
            row.Sheet.Nvidia?.Loyalty),
        new("rd", "ratio", "GPU maker: research and development over plan", row => row.Sheet.Nvidia?.Rd),
        new("cuda", "ratio", "GPU maker: spending on the CUDA ecosystem over plan", row => row.Sheet.Nvidia?.Cuda),
        new("fusion_open", "true or false", "GPU maker: NVLink Fusion open from the next quarter", row => row.Sheet.Nvidia?.FusionOpen),
        new("royalty", "share", "GPU maker: Fusion royalty posted for the next quarter", row => row.Sheet.Nvidia?.Royalty),
        new("cap", "share", "GPU maker: royalty cap promised; 0.25 is no promise", row => row.Sheet.Nvidia?.Cap),
        new("openai", "usd per GW", "GPU maker: capital offered to OpenAI per delivered gigawatt", row => row.Sheet.Nvidia?.OpenAi.Count),
    ];

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

    private static ProgrammeAward? Award(SeatQuarter row) => row.Sheet.Hyperscaler?.Award;

    private static string? Id(SeatQuarter row, Company company) => company.Exists ? row.Run.Roster[company].Id : null;

    private static string? Clients(SeatQuarter row)
    {
        if (row.Sheet.Designer is not { } sheet) { return null; }

        var roster = row.Run.Roster;
        return string.Join(
            ' ', Enumerable.Range(0, roster.Hyperscalers).Select(roster.Hyperscaler).Where(sheet.Clients.Contains)
                .Select(cloud => roster[cloud].Id));
    }
}
