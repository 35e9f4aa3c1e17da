using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>The public report of a closed quarter.</summary>
public sealed class QuarterReport
{
    [JsonInclude] public CalendarQuarter Quarter { get; internal set; }

    /// <summary>Number of the quarter, from 0.</summary>
    [JsonInclude] public int Turn { get; internal set; }

    /// <summary>GPU generation on sale.</summary>
    [JsonInclude] public ChipName Generation { get; internal set; }

    /// <summary>Price of a GPU before premiums and discounts.</summary>
    [JsonInclude] public Usd GpuPrice { get; internal set; }

    /// <summary>Price per performance against the published roadmap's.</summary>
    [JsonInclude] public double PriceIndex { get; internal set; }

    /// <summary>Packaging wafers available.</summary>
    [JsonInclude] public Wafers Packaging { get; internal set; }

    /// <summary>Share of GPU orders unfilled.</summary>
    [JsonInclude] public double GpuShortage { get; internal set; }

    /// <summary>Share of the hyperscalers' own-chip orders unfilled.</summary>
    [JsonInclude] public double AsicShortage { get; internal set; }

    [JsonInclude] public Rows<GpuDelivery> GpuDeliveries { get; internal set; } = new();

    /// <summary>Chips by source: the GPU maker, each hyperscaler's own, the rest of the world's ASICs, AMD.</summary>
    [JsonInclude] public Rows<SourceReport> Sources { get; internal set; } = new();

    /// <summary>Revenue by supplier: GPU maker, AMD, designers.</summary>
    [JsonInclude] public Rows<SupplierReport> Suppliers { get; internal set; } = new();

    /// <summary>What designers proposed for the requests that the quarter decided, by request.</summary>
    [JsonInclude] public Rows<BidNotice> Bids { get; internal set; } = new();

    /// <summary>Shares of the whole market.</summary>
    [JsonInclude] public MarketShares Market { get; internal set; }

    /// <summary>Shares without AMD as a supplier and without the rest of the world as a buyer.</summary>
    [JsonInclude] public MarketShares Clouds { get; internal set; }

    /// <summary>Revenue of all suppliers.</summary>
    [JsonInclude] public Usd MarketRevenue { get; internal set; }

    /// <summary>GPU maker: GPUs and Fusion income.</summary>
    [JsonInclude] public Usd NvidiaRevenue { get; internal set; }

    [JsonInclude] public double NvidiaGrossMargin { get; internal set; }

    [JsonInclude] public Usd NvidiaOperatingProfit { get; internal set; }

    /// <summary>Designers: chips and NRE.</summary>
    [JsonInclude] public Usd AsicRevenue { get; internal set; }

    [JsonInclude] public Usd AmdRevenue { get; internal set; }

    /// <summary>Royalties and attach fees, part of the GPU maker's revenue.</summary>
    [JsonInclude] public Usd FusionIncome { get; internal set; }

    /// <summary>The GPU maker's share of GPU-based servers, by value.</summary>
    [JsonInclude] public double GpuServerShare { get; internal set; }

    /// <summary>Herfindahl–Hirschman index of suppliers' revenue, 0–10,000.</summary>
    [JsonInclude] public double Hhi { get; internal set; }

    /// <summary>CUDA ecosystem after the quarter.</summary>
    [JsonInclude] public double CudaEcosystem { get; internal set; }

    /// <summary>Gigawatts OpenAI has built on GPUs so far.</summary>
    [JsonInclude] public Gigawatts OpenAiGigawatts { get; internal set; }

    /// <summary>Capital put into OpenAI in the quarter.</summary>
    [JsonInclude] public Usd OpenAiTranche { get; internal set; }

    internal void CopyTo(QuarterReport other)
    {
        other.Quarter = Quarter;
        other.Turn = Turn;
        other.Generation = Generation;
        other.GpuPrice = GpuPrice;
        other.PriceIndex = PriceIndex;
        other.Packaging = Packaging;
        other.GpuShortage = GpuShortage;
        other.AsicShortage = AsicShortage;
        other.GpuDeliveries.Set(GpuDeliveries.AsSpan());
        other.Sources.Set(Sources.AsSpan());
        other.Suppliers.Set(Suppliers.AsSpan());
        other.Bids.Set(Bids.AsSpan());
        other.Market = Market;
        other.Clouds = Clouds;
        other.MarketRevenue = MarketRevenue;
        other.NvidiaRevenue = NvidiaRevenue;
        other.NvidiaGrossMargin = NvidiaGrossMargin;
        other.NvidiaOperatingProfit = NvidiaOperatingProfit;
        other.AsicRevenue = AsicRevenue;
        other.AmdRevenue = AmdRevenue;
        other.FusionIncome = FusionIncome;
        other.GpuServerShare = GpuServerShare;
        other.Hhi = Hhi;
        other.CudaEcosystem = CudaEcosystem;
        other.OpenAiGigawatts = OpenAiGigawatts;
        other.OpenAiTranche = OpenAiTranche;
    }
}

/// <summary>GPUs ordered and delivered.</summary>
public readonly record struct GpuDelivery(Company Buyer, Chips Ordered, Chips Delivered);

/// <summary>Chips of one source delivered in a quarter.</summary>
/// <param name="Owner">GPU maker, AMD, a hyperscaler for its own chips, rest of world for its ASICs.</param>
/// <param name="Power">Power of the chips.</param>
/// <param name="Revenue">What their suppliers earned with them, NRE and Fusion income included.</param>
public readonly record struct SourceReport(Company Owner, Chips Chips, Kilowatts Power, Compute Compute, Usd Revenue);

/// <summary>A supplier's revenue in a quarter.</summary>
public readonly record struct SupplierReport(Company Supplier, Usd Revenue, double Share, bool FusionMember);

/// <summary>Shares in the four measures, which differ a lot: never on one axis.</summary>
public readonly record struct MarketShares(Split3 Units, Split3 Servers, Split3 Compute, Split3 Value);

/// <summary>One measure split among the GPU maker, ASICs and AMD; sums to 1, or all 0 when nothing was sold.</summary>
public readonly record struct Split3(double Gpu, double Asic, double Amd);
