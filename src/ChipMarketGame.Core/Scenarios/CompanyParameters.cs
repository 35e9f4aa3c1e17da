namespace ChipMarketGame.Core;

/// <summary>Designers: quality, teams, running costs.</summary>
/// <param name="IpRate">Speed of quality per quarter.</param>
/// <param name="CoreCover">Share of the opening teams' cost that the designer's other business pays.</param>
/// <param name="HireDilution">Quality lost per share of new teams on arrival.</param>
/// <param name="IdleShare">A quarter in which at most this share of the teams is at work counts as idle.</param>
/// <param name="WageRise">Rise of everybody's team cost per team hired by all.</param>
public sealed record DesignerParameters(
    [Within(0, 1)] double IpRate,
    [Within(0, 1)] double IpBase,
    [Within(0.01, 10)] double IpSpan,
    [Within(1, 1e12)] Usd IpReference,
    [Within(0, 1)] double QualityMin,
    [Within(0, 1)] double QualityMax,
    [Within(0, 1e11)] Usd TeamCost,
    [Within(0, 1)] double OpexRate,
    [Within(0, 1)] double CoreCover,
    [Within(0, 1e11)] Usd HireFee,
    [Within(1, 40)] int HireLag,
    [Within(0, 1)] double HireDilution,
    [Within(0, 10)] double WageRise,
    [Within(0, 1e11)] Usd Severance,
    [Within(0, 1)] double IdleShare = 0.5);

/// <summary>NVLink Fusion.</summary>
/// <param name="From">First quarter in which it can be open.</param>
/// <param name="QualityGain">Part of the gap to <paramref name="QualityCeiling"/> that a member closes.</param>
/// <param name="Attach">What the customer pays the GPU maker per chip.</param>
/// <param name="AttachCost">The GPU maker's cost, share of that.</param>
/// <param name="Independence">What is left of a customer's independence.</param>
/// <param name="CapQuarters">Quarters for which a promised royalty cap holds.</param>
/// <param name="CapAtAward">A chip pays at most the royalty cap in force at its award, for as long as it is sold.</param>
/// <param name="RampGain">Growth a quarter that it adds to the ramp limit of a customer whose chip in volume sits on it.</param>
/// <param name="GrossMargin">Share of Fusion income counted as gross profit in the published margin.</param>
public sealed record FusionParameters(
    bool Forbidden,
    CalendarQuarter From,
    [Within(0, 1)] double QualityGain,
    [Within(0, 1)] double QualityCeiling,
    [Within(0, 1e6)] Usd Attach,
    [Within(0, 1)] double AttachCost,
    [Within(0, 1)] double TrainingGain,
    [Within(0, 1)] double GpuSynergy,
    [Within(0, 1e10)] Usd Fee,
    [Within(0, 1)] double Independence,
    [Within(1, 80)] int CapQuarters,
    [Within(0, 1)] double GrossMargin,
    bool CapAtAward = false,
    [Within(0, 1)] double RampGain = 0);

/// <summary>The CUDA ecosystem, 1 at the start.</summary>
/// <param name="Saturation">Share of what spending gains that is lost per unit of the ecosystem above 1.</param>
public sealed record CudaParameters(
    [Within(0.1, 10)] double Start,
    [Within(0, 1)] double Decay,
    [Within(0, 1)] double ShareWeight,
    [Within(0, 1)] double Invest,
    [Within(0, 1)] double OpenAi,
    [Within(0, 1)] double Gouging,
    [Within(0.01, 10)] double Low,
    [Within(0.01, 10)] double High,
    [Within(0, 100)] double Saturation = 2);

/// <summary>The GPU maker's spending plan per quarter.</summary>
/// <param name="FusionSupport">$ for engineers who help others onto NVLink Fusion: part of the plan, saved while it is closed.</param>
public sealed record PlanParameters(
    [Within(0, 1e12)] Usd ResearchAndDevelopment,
    [Within(0, 1e12)] Usd Cuda,
    [Within(-1, 1)] double Growth,
    [Within(0, 1)] double OpexRate,
    [Within(0, 1e12)] double FusionSupport = 0);

/// <summary>Data centres: chips' life, shells, power, electricity.</summary>
/// <param name="Life">Quarters a chip serves.</param>
/// <param name="ShellLife">A shell's life over a chip's.</param>
/// <param name="Pue">Power usage effectiveness: site power over chip power.</param>
/// <param name="ElectricityPrice">$ per kWh.</param>
/// <param name="ServerUplift">Server and network, share of the chip's price.</param>
/// <param name="ShellCost">$ per kW.</param>
/// <param name="BuildLag">Quarters from order to power.</param>
/// <param name="OrderCover">Most chips that can be ordered, × those which the power built and coming carries beside the chips there are;
/// 0 sets no limit.</param>
public sealed record DataCentreParameters(
    [Within(1, 80)] int Life,
    [Within(1, 20)] double ShellLife,
    [Within(1, 3)] double Pue,
    [Within(0, 10)] Dollars ElectricityPrice,
    [Within(0, 1)] double ServerUplift,
    [Within(0, 1e6)] Usd ShellCost,
    [Within(1, 40)] int BuildLag,
    [Within(1, 10000)] double HoursPerQuarter,
    [Within(0, 10)] double OrderCover = 0);

/// <summary>Interest, credit, administration.</summary>
/// <param name="Interest">Per quarter on negative cash.</param>
/// <param name="CreditMultiple">Credit limit over the last four quarters' operating cash flow.</param>
/// <param name="AdministrationAfter">Quarters in a row at the limit.</param>
/// <param name="AdministrationUntil">Share of the credit limit: it ends once debt is below.</param>
public sealed record MoneyParameters(
    [Within(0, 1)] double Interest,
    [Within(0, 100)] double CreditMultiple,
    [Within(0, 1e13)] Usd CreditFloorHyperscaler,
    [Within(0, 1e13)] Usd CreditFloorDesigner,
    [Within(0, 1e13)] Usd CreditFloorGpuMaker,
    [Within(1, 80)] int AdministrationAfter,
    [Within(0, 1)] double AdministrationUntil = 0.5);

/// <summary>Net present value.</summary>
/// <param name="Discount">Per quarter.</param>
/// <param name="FleetValue">Weight of the undepreciated fleet at replacement cost.</param>
/// <param name="TerminalQuarters">Quarters of last-year mean flow that count at the end.</param>
/// <param name="StandardQuality">Quality of the designer of the standard chip that values ASICs.</param>
/// <param name="StandardMargin">Its margin.</param>
/// <param name="StandardExperience">The customer's experience.</param>
/// <param name="StockValue">Weight of chips that wait for power, against those in service.</param>
/// <param name="SiteValue">Weight of the power built and coming, at what it cost.</param>
/// <param name="NewestAtCost">GPUs of the last quarter count at the price at which they were sold, where that was below list.</param>
/// <param name="ResearchKept">Research and CUDA count at least at plan, and as in the year before, in the last year's mean flow.</param>
/// <param name="RoadmapDelay">Share of the GPU maker's value at the end that each quarter costs by which generations to come are
/// late.</param>
/// <param name="EcosystemPower">Power of the CUDA ecosystem in that value.</param>
/// <param name="PriceCutPower">Power, in that value, of the last year's mean price over that of the year before, if lower.</param>
/// <param name="ProgrammeValue">Weight, in a designer's value at the end, of what programmes under way will change for it.</param>
/// <param name="GrowthCap">Most that the GPU maker's last year counts in it, × the year before; 0 sets no limit.</param>
public sealed record ScoreParameters(
    [Within(0, 1)] double Discount,
    [Within(0, 10)] double FleetValue,
    [Within(0, 80)] int TerminalQuarters,
    [Within(0, 1)] double StandardQuality,
    [Within(0, 0.95)] double StandardMargin,
    [Within(0, 1)] double StandardExperience,
    [Within(0, 1)] double StockValue = 1,
    [Within(0, 10)] double SiteValue = 0,
    bool NewestAtCost = false,
    bool ResearchKept = false,
    [Within(0, 1)] double RoadmapDelay = 0,
    [Within(0, 10)] double EcosystemPower = 0,
    [Within(0, 10)] double GrowthCap = 0,
    [Within(0, 10)] double PriceCutPower = 0,
    [Within(0, 1)] double ProgrammeValue = 0);
