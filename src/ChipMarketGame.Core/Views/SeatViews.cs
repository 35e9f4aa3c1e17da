using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>What the holder of a seat sees: the public view and its own books. A person and a strategy see the same type.</summary>
public abstract class SeatView
{
    [JsonInclude] public Company Seat { get; internal set; }

    /// <summary>One for all seats: whoever makes a view puts it in, and an empty one here would be made for nothing.</summary>
    [JsonInclude] public PublicView Public { get; internal set; } = null!;

    [JsonInclude] public SeatAccounts Accounts { get; internal set; }

    /// <summary>A private stream of luck for a strategy that mixes; the same for every strategy in this seat and seed.</summary>
    [JsonInclude] public PrivateLuck Luck { get; internal set; }
}

/// <summary>A company's own books.</summary>
/// <param name="CreditLimit">How far cash may fall below zero.</param>
/// <param name="Revenue">Of the quarter before.</param>
/// <param name="OperatingCashFlow">Of the quarter before.</param>
/// <param name="FreeCashFlow">Of the quarter before.</param>
/// <param name="CutBack">Share of purchases that the credit limit cut in the quarter before.</param>
/// <param name="QuartersAtLimit">In a row; four are administration.</param>
/// <param name="NetPresentValue">Of the flows so far, $, at the first quarter.</param>
public readonly record struct SeatAccounts(
    Usd Cash, Usd CreditLimit, Usd Revenue, Usd OperatingCashFlow, Usd FreeCashFlow, double CutBack, int QuartersAtLimit,
    bool UnderAdministration, Usd NetPresentValue);

/// <summary>A hyperscaler's view.</summary>
public sealed class HyperscalerView : SeatView
{
    /// <summary>Last quarter's lines, without award and power.</summary>
    [JsonInclude] public HyperscalerSheet Standing { get; internal set; }

    /// <summary>Compute wanted by its customers and own services.</summary>
    [JsonInclude] public Compute Demand { get; internal set; }

    /// <summary>What a strategy plans with.</summary>
    [JsonInclude] public Usd Budget { get; internal set; }

    [JsonInclude] public double SoftwareMaturity { get; internal set; }

    [JsonInclude] public double Experience { get; internal set; }

    /// <summary>Share of ASIC-able load on own chips, reduced by Fusion.</summary>
    [JsonInclude] public double Independence { get; internal set; }

    /// <summary>Standing with the GPU maker: trailing GPU share of compute bought.</summary>
    [JsonInclude] public double Loyalty { get; internal set; }

    /// <summary>GPUs that count in rationing: trailing deliveries.</summary>
    [JsonInclude] public ChipsPerQuarter GpuBaseline { get; internal set; }

    /// <summary>Own chips it can take in a quarter without surcharge.</summary>
    [JsonInclude] public ChipsPerQuarter RampLimit { get; internal set; }

    /// <summary>Own chips received in the quarter before.</summary>
    [JsonInclude] public Chips LastAsic { get; internal set; }

    /// <summary>Unfilled shares of last quarter's orders.</summary>
    [JsonInclude] public double GpuUnfilled { get; internal set; }

    [JsonInclude] public double AsicUnfilled { get; internal set; }

    [JsonInclude] public Kilowatts PowerBuilt { get; internal set; }

    /// <summary>Ordered, not yet there.</summary>
    [JsonInclude] public Kilowatts PowerComing { get; internal set; }

    /// <summary>The same by the quarter in which it is there, the one being decided first.</summary>
    [JsonInclude] public Rows<Kilowatts> PowerArriving { get; internal set; } = new();

    /// <summary>Power of chips in service and in stock.</summary>
    [JsonInclude] public Watts PowerOfChips { get; internal set; }

    /// <summary>Deployed GPU compute.</summary>
    [JsonInclude] public Compute GpuCompute { get; internal set; }

    /// <summary>Deployed own-chip compute.</summary>
    [JsonInclude] public Compute AsicCompute { get; internal set; }

    /// <summary>Chips in service.</summary>
    [JsonInclude] public Rows<FleetBatch> Fleet { get; internal set; } = new();

    /// <summary>Chips waiting for power.</summary>
    [JsonInclude] public Rows<FleetBatch> Stock { get; internal set; } = new();

    /// <summary>The own chip in volume.</summary>
    [JsonInclude] public OwnChip Chip { get; internal set; }

    [JsonInclude] public Rows<OwnProgramme> Programmes { get; internal set; } = new();

    /// <summary>How last quarter's demand was served.</summary>
    [JsonInclude] public ServiceReport Service { get; internal set; }
}

/// <summary>Chips bought together.</summary>
/// <param name="Own">Own ASICs, or else GPUs.</param>
/// <param name="Age">Quarters since delivery.</param>
public readonly record struct FleetBatch(bool Own, Chips Chips, Compute Compute, Watts Watts, int Age);

/// <summary>A hyperscaler's own chip with its contract.</summary>
/// <param name="Price">What it pays per chip now: designers' price, half the royalty, attach fee.</param>
/// <param name="LeadMargin">Margin at the award, which bounds today's.</param>
/// <param name="RoyaltyCap">Most royalty it ever pays, where one was promised at its award.</param>
public readonly record struct OwnChip(
    ChipName Name, Compute Compute, Watts Watts, Usd Cost, double ChipsPerWafer, Company Lead, Company Second, double LeadShare,
    double LeadMargin, double SecondMargin, bool OnFusion, Dollars Price, Chips Delivered, Usd NrePaid,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? RoyaltyCap = null);

/// <summary>A programme under way.</summary>
/// <param name="SlipChance">Probability of a slip at one gate, as quoted at the award.</param>
public readonly record struct OwnProgramme(OwnChip Chip, Ambition Ambition, int Remaining, int Slips, double SlipChance, Usd NreLeft);

/// <summary>How a hyperscaler's demand was served in a quarter.</summary>
/// <param name="InternalAsic">Share of own services' work on own chips.</param>
/// <param name="InstalledAsic">Share of installed compute that is own chips.</param>
/// <param name="Gap">Share of demand unserved.</param>
/// <param name="IdleAsic">Share of own-chip compute idle.</param>
/// <param name="TcoGpu">$ per effective H100-equivalent and quarter of a GPU bought now.</param>
/// <param name="TcoAsic">The same of its own chip.</param>
public readonly record struct ServiceReport(
    double InternalAsic, double InstalledAsic, double Gap, Usd Revenue, Dollars TcoGpu, Dollars TcoAsic, double IdleAsic);

/// <summary>A designer's view.</summary>
public sealed class DesignerView : SeatView
{
    /// <summary>Last quarter's lines, without hiring.</summary>
    [JsonInclude] public DesignerSheet Standing { get; internal set; }

    [JsonInclude] public double Quality { get; internal set; }

    [JsonInclude] public int Teams { get; internal set; }

    /// <summary>Teams hired and not yet there.</summary>
    [JsonInclude] public int TeamsComing { get; internal set; }

    /// <summary>Teams hired in the game so far, less those released.</summary>
    [JsonInclude] public int TeamsHired { get; internal set; }

    /// <summary>Teams at work.</summary>
    [JsonInclude] public double Occupied { get; internal set; }

    /// <summary>Work on them: share × ambition².</summary>
    [JsonInclude] public double Load { get; internal set; }

    /// <summary>Quarters in a row with at most half the teams at work.</summary>
    [JsonInclude] public int IdleQuarters { get; internal set; }
}

/// <summary>The GPU maker's view.</summary>
public sealed class NvidiaView : SeatView
{
    /// <summary>Last quarter's lines, without the tranche.</summary>
    [JsonInclude] public NvidiaSheet Standing { get; internal set; }

    /// <summary>Capital put into OpenAI so far.</summary>
    [JsonInclude] public Usd Invested { get; internal set; }

    /// <summary>What the stake is marked at.</summary>
    [JsonInclude] public Usd StakeMark { get; internal set; }

    /// <summary>Progress towards the next shift of the roadmap; ±2 shifts.</summary>
    [JsonInclude] public double RoadmapProgress { get; internal set; }

    /// <summary>Highest royalty that can be posted now, given the caps promised in the last seven quarters.</summary>
    [JsonInclude] public double HighestRoyalty { get; internal set; }

    /// <summary>Lowest reservation that can be made now, given those of before.</summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public double LeastReserve { get; internal set; }

    /// <summary>The reservation's line as it stands on a sheet: it begins at what earlier ones still bind.</summary>
    public SheetLine ReserveNow() => SheetLines.Reserve with { Low = LeastReserve };

    /// <summary>The royalty's line as it stands on a sheet that promises this cap: it ends at the lowest promise in force.</summary>
    public SheetLine RoyaltyUnder(double cap) => SheetLines.Royalty with { High = Math.Min(HighestRoyalty, cap) };
}
