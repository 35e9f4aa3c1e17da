using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Every figure of a quarter under the name it has in the independent trajectory.</summary>
internal static class PublishedFigures
{
    public static IEnumerable<(string Name, double Value)> Of(QuarterBook book, Roster roster)
    {
        var report = book.Report;
        yield return ("t", report.Turn);
        yield return ("W", report.Packaging.Count);
        yield return ("shortage", report.GpuShortage);
        yield return ("asic_shortage", report.AsicShortage);
        yield return ("nv_revenue", report.NvidiaRevenue.Count);
        yield return ("nv_gross", report.NvidiaGrossMargin);
        yield return ("nv_op", report.NvidiaOperatingProfit.Count);
        yield return ("asic_revenue", report.AsicRevenue.Count);
        yield return ("amd_revenue", report.AmdRevenue.Count);
        yield return ("fusion_income", report.FusionIncome.Count);
        yield return ("pie", report.MarketRevenue.Count);
        yield return ("value.0", report.Market.Value.Gpu);
        yield return ("value.1", report.Market.Value.Asic);
        yield return ("unit_share.0", report.Market.Units.Gpu);
        yield return ("unit_share.1", report.Market.Units.Asic);
        yield return ("server.0", report.Market.Servers.Gpu);
        yield return ("server.1", report.Market.Servers.Asic);
        yield return ("compute.0", report.Market.Compute.Gpu);
        yield return ("compute.1", report.Market.Compute.Asic);
        yield return ("gpu_servers", report.GpuServerShare);
        yield return ("hhi", report.Hhi);
        yield return ("E", report.CudaEcosystem);
        yield return ("oai_gw", report.OpenAiGigawatts.Value);
        yield return ("tranche", report.OpenAiTranche.Count);
        yield return ("hazard", book.DroughtHazard);
        foreach (var figure in Units(report, roster)) { yield return figure; }
        foreach (var cloud in book.Hyperscalers)
        {
            var name = roster[cloud.Seat].Name;
            yield return ($"asic.{name}", cloud.AsicDelivered.Count);
            yield return ($"aorders.{name}", cloud.AsicOrdered.Count);
            yield return ($"software.{name}", cloud.SoftwareMaturity);
            yield return ($"hyper.{name}.internal_asic", cloud.Service.InternalAsic);
            yield return ($"hyper.{name}.nominal_asic", cloud.Service.InstalledAsic);
            yield return ($"hyper.{name}.gap", cloud.Service.Gap);
            yield return ($"hyper.{name}.revenue", cloud.Service.Revenue.Count);
            yield return ($"hyper.{name}.tco_gpu", cloud.Service.TcoGpu.Value);
            yield return ($"hyper.{name}.tco_asic", cloud.Service.TcoAsic.Value);
            yield return ($"hyper.{name}.idle_asic", cloud.Service.IdleAsic);
        }

        foreach (var designer in book.Designers) { yield return ($"drev.{roster[designer.Seat].Name}", designer.Revenue.Count); }
        foreach (var company in book.Companies) { yield return ($"fcf.{NameOf(company.Company, roster)}", company.FreeCashFlow.Count); }
    }

    public static IEnumerable<(string Name, string Value)> Words(QuarterBook book, Roster roster)
    {
        yield return ("q", book.Report.Quarter.ToString());
        yield return ("gen", book.Report.Generation.ToString());
        foreach (var cloud in book.Hyperscalers) { yield return ($"chip.{roster[cloud.Seat].Name}", cloud.Chip.ToString()); }
    }

    public static string NameOf(Company company, Roster roster) => company == roster.RestOfWorld ? "RestOfWorld" : roster[company].Name;

    /// <summary>Looks a dotted name up.</summary>
    public static JsonNode? Find(JsonNode quarter, string name) =>
        name.Split('.').Aggregate((JsonNode?)quarter, (node, part) => node is JsonArray list ? list[part[0] - '0'] : node?[part]);

    private static IEnumerable<(string Name, double Value)> Units(QuarterReport report, Roster roster)
    {
        var sources = report.Sources.ToDictionary(source => source.Owner);
        var own = Enumerable.Range(0, roster.Hyperscalers).Sum(i => sources[roster.Hyperscaler(i)].Chips.Count);
        yield return ("units.gpu", sources[roster.GpuMaker].Chips.Count);
        yield return ("units.asic4", own);
        yield return ("units.asic", own + sources[roster.RestOfWorld].Chips.Count);
        yield return ("units.amd", sources[roster.Amd].Chips.Count);
        foreach (var delivery in (IEnumerable<GpuDelivery>)report.GpuDeliveries)
        {
            yield return ($"gpus.{NameOf(delivery.Buyer, roster)}", delivery.Delivered.Count);
            yield return ($"orders.{NameOf(delivery.Buyer, roster)}", delivery.Ordered.Count);
        }
    }
}
