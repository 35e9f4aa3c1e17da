using System.Collections.Immutable;
using System.Globalization;

namespace ChipMarketGame.Core;

/// <summary>The columns of each role's sheet.</summary>
internal static class SheetColumns
{
    public static ImmutableArray<SheetColumn> Hyperscaler { get; } =
    [
        Of<HyperscalerSheet>("gpu", "chips", "GPUs ordered", sheet => sheet.Gpu.Count),
        Of<HyperscalerSheet>("premium", "share", "paid over list for priority in a shortage", sheet => sheet.Premium),
        Of<HyperscalerSheet>("asic", "chips", "own chips ordered", sheet => sheet.Asic.Count),
        Of<HyperscalerSheet>("software", "usd", "spent on software for own chips", sheet => sheet.Software.Count),
        Of<HyperscalerSheet>("power_mw", "MW", "power to build, there after the scenario's build lag", sheet => sheet.Power.Count),
        Of<HyperscalerSheet>(
            "award_lead", "id", "lead designer of a programme to start", (roster, sheet) => IdOf(roster, sheet.Award?.Lead)),
        Of<HyperscalerSheet>("award_second", "id", "its second source, if any", (roster, sheet) => IdOf(roster, sheet.Award?.Second)),
        Of<HyperscalerSheet>(
            "award_ambition", "name", "safe, standard or bold", sheet => sheet.Award?.Ambition.ToString().ToLowerInvariant()),
        Of<HyperscalerSheet>("award_fusion", "true or false", "whether the programme is on NVLink Fusion", sheet => sheet.Award?.Fusion),
        Of<HyperscalerSheet>("rent", "share", "own-chip capacity kept for outside tenants", sheet => sheet.Rent),
        Of<HyperscalerSheet>(
            "request_ambition", "name", "a request for proposals: safe, standard or bold", sheet => Word(sheet.Request?.Ambition)),
        Of<HyperscalerSheet>("request_second", "name", "second source: allowed, never or required", sheet => Word(sheet.Request?.Second)),
        Of<HyperscalerSheet>("request_fusion", "name", "NVLink Fusion: allowed, never or required", sheet => Word(sheet.Request?.Fusion)),
        Of<HyperscalerSheet>(
            "request_ceiling", "ratio", "highest price per compute over a GPU's at the launch; empty is no limit",
            sheet => sheet.Request?.Ceiling),
        Of<HyperscalerSheet>(
            "request_volume", "chips", "over which the engineering bill is spread; empty, as each weight, is the adviser's",
            sheet => sheet.Request?.Volume?.Count),
        Of<HyperscalerSheet>(
            "request_quality_weight", "log of price", "of quality 1 over quality 0", sheet => sheet.Request?.QualityWeight),
        Of<HyperscalerSheet>("request_quarter_weight", "log of price", "of a quarter sooner", sheet => sheet.Request?.QuarterWeight),
        Of<HyperscalerSheet>(
            "request_slip_weight", "log of price", "of a slip less to be expected at each gate", sheet => sheet.Request?.SlipWeight),
        Of<HyperscalerSheet>("request_incumbent_weight", "log of price", "of the incumbent", sheet => sheet.Request?.IncumbentWeight),
        Of<HyperscalerSheet>("request_fusion_weight", "log of price", "of a chip on NVLink Fusion", sheet => sheet.Request?.FusionWeight),
        Of<HyperscalerSheet>(
            "request_handicaps", "log of price by id", "what counts against single designers, as id:points separated by spaces",
            (roster, sheet) => sheet.Request?.Handicaps is { } handicaps ? Text(roster, handicaps) : null),
    ];

    public static ImmutableArray<SheetColumn> Designer { get; } =
    [
        Of<DesignerSheet>("margin", "share", "chip margin posted for the next quarter", sheet => sheet.Margin),
        Of<DesignerSheet>("quote", "ratio", "NRE quote over cost posted for the next quarter", sheet => sheet.Quote),
        Of<DesignerSheet>("fusion", "true or false", "member of NVLink Fusion from the next quarter", sheet => sheet.Fusion),
        Of<DesignerSheet>("hire", "teams", "teams to hire, or to release if below zero", sheet => sheet.Hire),
        Of<DesignerSheet>("ip", "usd", "spent on IP research", sheet => sheet.Ip.Count),
        Of<DesignerSheet>("booking", "ratio", "packaging booking weight", sheet => sheet.Booking),
        Of<DesignerSheet>(
            "clients", "ids", "hyperscalers from which it takes new programmes, separated by spaces",
            (roster, sheet) => string.Join(
                ' ', Enumerable.Range(0, roster.Hyperscalers).Select(roster.Hyperscaler).Where(sheet.Clients.Contains)
                    .Select(cloud => roster[cloud].Id))),
    ];

    public static ImmutableArray<SheetColumn> GpuMaker { get; } =
    [
        Of<NvidiaSheet>("price", "ratio", "price over the roadmap's list, posted for the next quarter", sheet => sheet.Price),
        Of<NvidiaSheet>("reserve", "share", "packaging reserved, take-or-pay", sheet => sheet.Reserve),
        Of<NvidiaSheet>("loyalty", "share", "weight on loyalty in a shortage, posted for the next quarter", sheet => sheet.Loyalty),
        Of<NvidiaSheet>("rd", "ratio", "research and development over plan", sheet => sheet.Rd),
        Of<NvidiaSheet>("cuda", "ratio", "spending on the CUDA ecosystem over plan", sheet => sheet.Cuda),
        Of<NvidiaSheet>("fusion_open", "true or false", "NVLink Fusion open from the next quarter", sheet => sheet.FusionOpen),
        Of<NvidiaSheet>("royalty", "share", "Fusion royalty posted for the next quarter", sheet => sheet.Royalty),
        Of<NvidiaSheet>("cap", "share", "royalty cap promised; 0.25 is no promise", sheet => sheet.Cap),
        Of<NvidiaSheet>("openai", "usd per GW", "capital offered to OpenAI per delivered gigawatt", sheet => sheet.OpenAi.Count),
    ];

    public static SheetColumn Of<TSheet>(string name, string unit, string meaning, Func<TSheet, object?> value)
        where TSheet : struct, ISheet => Of<TSheet>(name, unit, meaning, (_, sheet) => value(sheet));

    public static SheetColumn Of<TSheet>(string name, string unit, string meaning, Func<Roster, TSheet, object?> value)
        where TSheet : struct, ISheet => new(name, unit, meaning, (roster, sheet) => sheet is TSheet own ? value(roster, own) : null);

    private static string? Word<TWord>(TWord? word)
        where TWord : struct, Enum => word?.ToString().ToLowerInvariant();

    private static string Text(Roster roster, Handicaps handicaps) => string.Join(
        ' ', handicaps.All.Select(each => string.Create(CultureInfo.InvariantCulture, $"{roster[each.Designer].Id}:{each.Points}")));

    private static string? IdOf(Roster roster, Company? company) => company is { Exists: true } named ? roster[named].Id : null;
}
