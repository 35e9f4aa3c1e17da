using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>quarters.csv: a row per quarter with everything that the book of the quarter holds.</summary>
internal static class QuartersTable
{
    public static IReadOnlyList<Column<PlayedQuarter>> Columns(Roster roster) =>
    [
        .. Market(roster), .. Gpus(roster), .. OwnSilicon(roster), .. Money(), .. Shares(), .. Ecosystem(),
        .. Clouds(roster), .. Designers(roster), .. Companies(roster),
        new("state_hash", "hexadecimal", "SHA-256 of the game's whole state after the quarter", quarter => quarter.Closed.StateHash),
    ];

    /// <summary>A company's id as part of a column's name.</summary>
    private static string Key(CompanyInfo company) => company.Id.Replace('-', '_');

    private static IEnumerable<Column<PlayedQuarter>> Market(Roster roster) =>
    [
        new("t", "quarters", "number of the quarter, from 0", quarter => quarter.Report.Turn),
        new("quarter", "calendar quarter", "the quarter", quarter => quarter.Report.Quarter.ToString()),
        new("generation", "name", "GPU generation on sale", quarter => quarter.Report.Generation.ToString()),
        new("gpu_price", "usd per chip", "price of a GPU before premiums and discounts", quarter => quarter.Report.GpuPrice.Count),
        new("price_index", "ratio", "GPU price per performance against the published roadmap's", quarter => quarter.Report.PriceIndex),
        new("wafers", "wafers", "advanced-packaging wafers available", quarter => quarter.Report.Packaging.Count),
        new("units_gpu", "chips", "NVIDIA GPUs delivered", quarter => Units(quarter, owner => owner == roster.GpuMaker)),
        new("units_asic", "chips", "ASICs delivered, the rest of the world's included", quarter => Units(
            quarter, owner => owner != roster.GpuMaker && owner != roster.Amd)),
        new("units_asic_clouds", "chips", "ASICs delivered to the hyperscalers", quarter => Units(
            quarter, owner => owner.Index < roster.Hyperscalers)),
        new("units_amd", "chips", "AMD GPUs delivered", quarter => Units(quarter, owner => owner == roster.Amd)),
        new("gpu_shortage", "share", "GPU orders unfilled", quarter => quarter.Report.GpuShortage),
        new("asic_shortage", "share", "the hyperscalers' own-chip orders unfilled", quarter => quarter.Report.AsicShortage),
    ];

    private static IEnumerable<Column<PlayedQuarter>> Gpus(Roster roster) =>
        Enumerable.Range(0, roster.Hyperscalers).Select(roster.Hyperscaler).Append(roster.RestOfWorld).Append(roster.OpenAi)
            .SelectMany(buyer => new Column<PlayedQuarter>[]
        {
            new($"gpus_{Key(roster[buyer])}", "chips", $"NVIDIA GPUs delivered to {roster[buyer].Name}", quarter => Deliveries(
                quarter, buyer).Sum(row => row.Delivered.Count)),
            new($"gpu_orders_{Key(roster[buyer])}", "chips", $"NVIDIA GPUs ordered by {roster[buyer].Name}", quarter => Deliveries(
                quarter, buyer).Sum(row => row.Ordered.Count)),
        });

    private static IEnumerable<Column<PlayedQuarter>> OwnSilicon(Roster roster) =>
        Of(roster, CompanyRole.Hyperscaler).SelectMany(cloud => new Column<PlayedQuarter>[]
    {
        new($"asics_{Key(cloud.Info)}", "chips", $"own chips delivered to {cloud.Info.Name}", quarter => Book(
            quarter, cloud.Seat).AsicDelivered.Count),
        new($"asic_orders_{Key(cloud.Info)}", "chips", $"own chips ordered by {cloud.Info.Name}, within the ceiling of its ramp", quarter =>
            Book(quarter, cloud.Seat).AsicOrdered.Count),
    });

    private static IEnumerable<Column<PlayedQuarter>> Money() =>
    [
        new("nvidia_revenue", "usd", "GPUs and Fusion income", quarter => quarter.Report.NvidiaRevenue.Count),
        new("nvidia_gross_margin", "share", "gross profit over revenue", quarter => quarter.Report.NvidiaGrossMargin),
        new("nvidia_operating_profit", "usd", "after research, ecosystem and running costs", quarter =>
            quarter.Report.NvidiaOperatingProfit.Count),
        new("asic_revenue", "usd", "designers' revenue: chips and NRE", quarter => quarter.Report.AsicRevenue.Count),
        new("amd_revenue", "usd", "AMD's GPU revenue", quarter => quarter.Report.AmdRevenue.Count),
        new("fusion_income", "usd", "royalties and attach fees, part of NVIDIA's revenue", quarter => quarter.Report.FusionIncome.Count),
        new("market_revenue", "usd", "revenue of all suppliers", quarter => quarter.Report.MarketRevenue.Count),
    ];

    private static IEnumerable<Column<PlayedQuarter>> Shares() =>
    [
        .. Measure("units", "chips", report => report.Market.Units),
        .. Measure("servers", "power of chips", report => report.Market.Servers),
        .. Measure("compute", "compute", report => report.Market.Compute), .. Measure("value", "revenue", report => report.Market.Value),
        .. Measure("clouds_units", "chips, without AMD and the rest of the world", report => report.Clouds.Units),
        .. Measure("clouds_servers", "power of chips, without AMD and the rest of the world", report => report.Clouds.Servers),
        .. Measure("clouds_compute", "compute, without AMD and the rest of the world", report => report.Clouds.Compute),
        .. Measure("clouds_value", "revenue, without AMD and the rest of the world", report => report.Clouds.Value),
        new("gpu_server_share", "share", "NVIDIA's share of GPU-based servers by value", quarter => quarter.Report.GpuServerShare),
        new("hhi", "points", "Herfindahl–Hirschman index of suppliers' revenue, 0 to 10,000", quarter => quarter.Report.Hhi),
    ];

    private static IEnumerable<Column<PlayedQuarter>> Measure(string name, string of, Func<QuarterReport, Split3> split) =>
    [
        new($"{name}_share_nvidia", "share", $"NVIDIA's share of {of}", quarter => split(quarter.Report).Gpu),
        new($"{name}_share_asic", "share", $"ASICs' share of {of}", quarter => split(quarter.Report).Asic),
        new($"{name}_share_amd", "share", $"AMD's share of {of}", quarter => split(quarter.Report).Amd),
    ];

    private static IEnumerable<Column<PlayedQuarter>> Ecosystem() =>
    [
        new("cuda_ecosystem", "index", "strength of the CUDA ecosystem after the quarter, 1 at the start", quarter =>
            quarter.Report.CudaEcosystem),
        new("openai_gigawatts", "GW", "built by OpenAI on GPUs so far", quarter => quarter.Report.OpenAiGigawatts.Value),
        new("openai_tranche", "usd", "capital put into OpenAI in the quarter", quarter => quarter.Report.OpenAiTranche.Count),
        new("openai_drought_hazard", "probability", "of a funding drought in the quarter, before the draw", quarter =>
            quarter.Book.DroughtHazard),
    ];

    private static IEnumerable<Column<PlayedQuarter>> Clouds(Roster roster) => Of(roster, CompanyRole.Hyperscaler).SelectMany(cloud =>
    {
        Column<PlayedQuarter> Column(string name, string unit, string meaning, Func<HyperscalerBook, object?> of) =>
            new($"{Key(cloud.Info)}_{name}", unit, $"{cloud.Info.Name}: {meaning}", quarter => of(Book(quarter, cloud.Seat)));

        return new[]
        {
            Column("internal_asic", "share", "work of own services done on own chips", book => book.Service.InternalAsic),
            Column("installed_asic", "share", "installed compute that is own chips", book => book.Service.InstalledAsic),
            Column("gap", "share", "demand unserved", book => book.Service.Gap),
            Column("revenue", "usd", "revenue from compute", book => book.Service.Revenue.Count),
            Column("tco_gpu", "usd per h100 and quarter", "total cost of ownership of a GPU per effective unit of compute", book =>
                book.Service.TcoGpu.Value),
            Column("tco_asic", "usd per h100 and quarter", "the same of its own chip", book => book.Service.TcoAsic.Value),
            Column("idle_asic", "share", "own-chip compute that stands idle", book => book.Service.IdleAsic),
            Column("software", "index 0–1", "maturity of the software for its own chips", book => book.SoftwareMaturity),
            Column("experience", "index 0–1", "experience in making chips", book => book.Experience),
            Column("chip", "name", "own chip in volume after the quarter", book => book.Chip.ToString()),
            Column("demand", "h100", "compute that customers and own services want", book => book.Demand.H100),
            Column("loyalty", "share", "trailing GPU share of compute bought", book => book.Loyalty),
            Column("independence", "share", "ASIC-able load on own chips, less on Fusion", book => book.Independence),
            Column("ramp_limit", "chips", "own chips it can take in a quarter without surcharge", book => book.RampLimit.Value),
        };
    });

    private static IEnumerable<Column<PlayedQuarter>> Designers(Roster roster) => Of(roster, CompanyRole.Designer).SelectMany(house =>
    {
        Column<PlayedQuarter> Column(string name, string unit, string meaning, Func<DesignerBook, object?> of) =>
            new($"{Key(house.Info)}_{name}", unit, $"{house.Info.Name}: {meaning}", quarter => of(quarter.Book.Designers.First(
                book => book.Seat == house.Seat)));

        return new[]
        {
            Column("revenue", "usd", "revenue from chips and NRE", book => book.Revenue.Count),
            new($"{Key(house.Info)}_fusion_member", "true or false", $"{house.Info.Name}: member of NVLink Fusion in the quarter",
                quarter => quarter.Report.Suppliers.First(row => row.Supplier == house.Seat).FusionMember),
            Column("quality", "index 0–1", "public rating of its silicon", book => book.Quality),
            Column("teams", "teams", "engineering teams", book => book.Teams),
            Column("occupied", "teams", "teams at work", book => book.Occupied),
        };
    });

    private static IEnumerable<Column<PlayedQuarter>> Companies(Roster roster) => All(roster).SelectMany(company =>
    {
        Column<PlayedQuarter> Column(string name, string unit, string meaning, Func<CompanyBook, object?> of) =>
            new($"{Key(company.Info)}_{name}", unit, $"{company.Info.Name}: {meaning}", quarter => quarter.Book.Companies.FirstOrDefault(
                book => book.Company == company.Seat) is { } book ? of(book) : null);

        return new[]
        {
            Column("free_cash_flow", "usd", "money taken in less money paid", book => book.FreeCashFlow.Count),
            Column("cash", "usd", "cash after the quarter", book => book.Cash.Count),
            Column("cut_back", "share", "purchases cut at the credit limit", book => book.CutBack),
        };
    });

    private static IEnumerable<(CompanyInfo Info, Company Seat)> Of(Roster roster, CompanyRole role) =>
        All(roster).Where(company => company.Info.Role == role);

    private static IEnumerable<(CompanyInfo Info, Company Seat)> All(Roster roster) =>
        roster.Companies.Select((info, i) => (info, roster.At(i)));

    private static long Units(PlayedQuarter quarter, Func<Company, bool> counts) =>
        quarter.Report.Sources.Where(source => counts(source.Owner)).Sum(source => source.Chips.Count);

    private static IEnumerable<GpuDelivery> Deliveries(PlayedQuarter quarter, Company buyer) =>
        quarter.Report.GpuDeliveries.Where(row => row.Buyer == buyer);

    private static HyperscalerBook Book(PlayedQuarter quarter, Company seat) => quarter.Book.Hyperscalers.First(book => book.Seat == seat);
}
