using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>One generation on the GPU maker's published roadmap.</summary>
/// <param name="List">Roadmap list price.</param>
/// <param name="Cost">Cost of a chip to the maker.</param>
public sealed record GenerationParameters(
    string Name,
    CalendarQuarter Launch,
    [Within(0.001, 1e5)] Compute Compute,
    [Within(1, 1e6)] Watts Watts,
    [Within(1, 1e8)] Usd List,
    [Within(0, 1e8)] Usd Cost,
    [Within(0.1, 1000)] double ChipsPerWafer);

/// <summary>GPUs: roadmap, price, rationing.</summary>
/// <param name="Mix">Share of the newest generation in its first quarters on sale.</param>
/// <param name="CadenceRate">Roadmap progress per unit of √R&amp;D − 1.</param>
/// <param name="CadenceUnit">Progress that shifts the roadmap by a quarter.</param>
/// <param name="CadenceGap">Least quarters between launches.</param>
/// <param name="FixedQuarters">A launch so near, or nearer, does not move any more.</param>
/// <param name="DiscountMax">Discount of a fully independent buyer.</param>
/// <param name="SlackShortage">Shortage below which the whole discount is had.</param>
/// <param name="SlackFactor">Part of it that is had in a shortage.</param>
/// <param name="CountedGrowth">Orders count in rationing up to this multiple of trailing deliveries.</param>
/// <param name="Tracking">Speed of loyalty and trailing deliveries per quarter.</param>
/// <param name="OtherLoyalty">Loyalty of buyers outside the game.</param>
/// <param name="EfficiencyBase">Efficiency without any CUDA ecosystem.</param>
/// <param name="EfficiencyCuda">Efficiency added per unit of it.</param>
/// <param name="OpeningShortage">Share of GPU orders unfilled in the quarter before the game.</param>
/// <param name="LoyaltyClaims">Share of GPU revenue set aside for claims per squared loyalty weight while GPUs are short.</param>
/// <param name="UnfilledOfCounted">What a buyer was left short of is reckoned on the part of its order that counts in rationing.</param>
/// <param name="LeadDecay">Progress lost a quarter per quarter by which generations to come are early.</param>
public sealed record GpuParameters(
    ImmutableArray<GenerationParameters> Roadmap,
    [Within(0.01, 1)] ImmutableArray<double> Mix,
    [Within(0, 10)] double CadenceRate,
    [Within(0.1, 100)] double CadenceUnit,
    [Within(1, 40)] int CadenceGap,
    [Within(0, 1)] double DiscountMax,
    [Within(0, 1)] double SlackShortage,
    [Within(0, 1)] double SlackFactor,
    [Within(0, 100)] double PremiumPower,
    [Within(1, 100)] double CountedGrowth,
    [Within(0, 1)] double Tracking,
    [Within(0, 1)] double LoyaltyStart,
    [Within(0, 1)] double OtherLoyalty,
    [Within(0.001, 1)] double LeastWeight,
    [Within(0, 1)] double OpeningShortage,
    [Within(0, 2)] double EfficiencyBase,
    [Within(0, 2)] double EfficiencyCuda,
    [Within(0, 1)] double LoyaltyClaims = 0,
    [Within(0, 40)] int FixedQuarters = 2,
    bool UnfilledOfCounted = false,
    [Within(0, 1)] double LeadDecay = 0);

/// <summary>Advanced packaging (CoWoS): supply, fees, luck.</summary>
/// <param name="Supply">Wafers per quarter from the first quarter on.</param>
/// <param name="Growth">Growth per quarter after that path ends.</param>
/// <param name="WaferCost">Value of a wafer, used for fees.</param>
/// <param name="TakeOrPay">Share of it that a reserved but unused wafer costs.</param>
/// <param name="ReserveSurcharge">Surcharge on reserved wafers per unit of reservation above <paramref name="ReserveFree"/>.</param>
/// <param name="ReserveFall">Most by which the reservation may be lowered from one quarter to the next.</param>
/// <param name="BookingFee">Price of booking weight per wafer delivered, × (weight² − 1).</param>
public sealed record PackagingParameters(
    [Within(0, 1e9)] ImmutableArray<Wafers> Supply,
    [Within(-1, 1)] double Growth,
    [Within(0, 1e6)] Usd WaferCost,
    [Within(0, 10)] double TakeOrPay,
    [Within(0, 100)] double ReserveSurcharge,
    [Within(0, 1)] double ReserveFree,
    [Within(0, 10)] double BookingFee,
    [Within(0, 1)] double YieldNoise,
    [Within(0, 1)] double YieldCutChance,
    [Within(0, 1)] double YieldCut,
    CalendarQuarter YieldCutFrom,
    [Within(0.001, 1)] double ReserveFall = 1);

/// <summary>Own silicon: efficiency and ramp.</summary>
/// <param name="Forbidden">Counterfactual: nobody may order or develop own chips.</param>
/// <param name="RampCeiling">Most chips a firm can take in a quarter, × its ramp limit.</param>
/// <param name="TrainingCounted">Share of own training that counts as work which own chips could do, in a firm's independence.</param>
/// <param name="Expedite">Surcharge on chips above the limit.</param>
/// <param name="RampTrend">Share of the ramp's growth that lasts.</param>
/// <param name="RampDecay">Quarters over which the rest fades.</param>
public sealed record AsicParameters(
    bool Forbidden,
    [Within(0, 10)] double InferenceScale,
    [Within(0, 1)] double InferenceFloor,
    [Within(0, 10)] double TrainingScale,
    [Within(0, 10)] double TrainingPower,
    [Within(0.001, 1)] double TrainingFloor,
    [Within(1, 10)] double RampCeiling,
    [Within(0, 10)] double Expedite,
    [Within(0, 1)] double RampTrend,
    [Within(0.1, 1000)] double RampDecay,
    [Within(0, 10)] double RampPrice,
    [Within(0, 10)] double RampShortage,
    [Within(0.1, 1)] double RampLaunch,
    [Within(0, 1)] double TrainingCounted = 0.5);

/// <summary>Compilers and porting for own silicon: how maturity grows.</summary>
/// <param name="InvestEase">Effect of spending without any CUDA ecosystem.</param>
/// <param name="InvestCuda">Effect lost per unit of it.</param>
/// <param name="NativeBase">Share of training that only runs on GPUs at maturity 0; it falls with the square of maturity.</param>
public sealed record SoftwareParameters(
    [Within(0, 1)] double Invest,
    [Within(1, 1e12)] Usd InvestReference,
    [Within(0, 1)] double Learning,
    [Within(1, 1e9)] Chips LearningReference,
    [Within(0, 1)] double Decay,
    [Within(0, 1)] double Low,
    [Within(0, 1)] double High,
    [Within(0, 10)] double InvestEase,
    [Within(0, 10)] double InvestCuda,
    [Within(0, 10)] double NativeBase,
    [Within(0, 1)] double NativeLow,
    [Within(0, 1)] double NativeHigh);

/// <summary>What a chip of one ambition aims at, against a standard one.</summary>
public sealed record AmbitionParameters([Within(0.1, 10)] double Safe, [Within(0.1, 10)] double Standard, [Within(0.1, 10)] double Bold);

/// <summary>Chip programmes: what they give, cost and risk.</summary>
/// <param name="Frontier">H100-equivalents of a standard chip in volume at the start; doubles every <paramref name="Doubling"/>
/// quarters.</param>
/// <param name="TopQuality">Quality above which the lead time is a quarter shorter.</param>
/// <param name="QualityReference">Quality at which unit cost carries no surcharge.</param>
/// <param name="FirstGate">Quarters to volume at the first gate.</param>
/// <param name="SecondGate">Quarters to volume at the second gate.</param>
/// <param name="SlipQuarters">Quarters of a short slip.</param>
/// <param name="LongSlipQuarters">Quarters of a long one.</param>
/// <param name="Respin">Share of a standard programme's NRE that a slip adds.</param>
/// <param name="ContractMargin">Points by which the margin on running work may exceed the margin at its award.</param>
/// <param name="LoadPower">Power of ambition in the load on teams.</param>
/// <param name="Successor">The lead designer of a customer's chip in volume takes its next programme, whatever clients it lists.</param>
/// <param name="Request">Whether programmes are awarded by requests for proposals, a quarter after they are posted.</param>
public sealed record ProgrammeParameters(
    AmbitionParameters Ambition,
    [Within(0.001, 1e4)] Compute Frontier,
    [Within(0.1, 1000)] double Doubling,
    [Within(0, 10)] double QualityBase,
    [Within(0, 10)] double QualitySlope,
    [Within(0, 10)] double ExperienceBase,
    [Within(0, 10)] double ExperienceSlope,
    [Within(1, 1e7)] Dollars UnitCost,
    [Within(0, 10)] double UnitCostPower,
    [Within(0, 10)] double UnitCostQuality,
    [Within(0, 10)] double UnitCostAmbition,
    [Within(0, 1)] double QualityReference,
    [Within(1, 1e6)] double ChipPower,
    [Within(0, 10)] double ChipPowerPower,
    [Within(0, 1)] double ChipPowerGain,
    [Within(1, 1e6)] Watts ChipPowerMin,
    [Within(0.1, 1000)] double WaferChips,
    [Within(0, 10)] double WaferChipsPower,
    [Within(0.1, 1000)] double WaferChipsMin,
    [Within(0, 1e12)] Dollars Nre,
    [Within(-1, 1)] double NreGrowth,
    [Within(0, 10)] double NreAmbition,
    [Within(3, 40)] int Lead,
    [Within(0, 1)] double TopQuality,
    [Within(0, 10)] double Slip,
    [Within(0, 10)] double SlipExperience,
    [Within(0, 10)] double SlipQuality,
    [Within(0, 10)] double SlipFusion,
    [Within(0, 10)] double SlipBase,
    [Within(0, 10)] double SlipAmbition,
    [Within(0, 1)] double SlipMax,
    [Within(0, 1)] double SlipLong,
    [Within(1, 40)] int FirstGate,
    [Within(1, 40)] int SecondGate,
    [Within(0, 10)] double Respin,
    [Within(0, 1)] double ExperienceGain,
    [Within(0, 1)] double ExperienceMax,
    [Within(1, 8)] int MaxRunning,
    [Within(0, 10)] double LoadPower,
    [Within(1, 10)] double DualNre,
    [Within(0, 0.99)] double DualShare,
    [Within(0, 1)] double ContractMargin,
    [Within(1, 8)] int SlipQuarters = 1,
    [Within(1, 8)] int LongSlipQuarters = 2,
    bool Successor = false,
    bool Request = false)
{
    /// <summary>The ambition's size against a standard chip.</summary>
    public double Size(Core.Ambition ambition) => ambition switch
    {
        Core.Ambition.Safe => Ambition.Safe,
        Core.Ambition.Bold => Ambition.Bold,
        _ => Ambition.Standard,
    };
}
