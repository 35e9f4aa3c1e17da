using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>The whole truth about a closed quarter. Never shown to a player while the game runs.</summary>
/// <param name="Report">What the public was told.</param>
/// <param name="DroughtHazard">Probability of a funding drought this quarter, before the draw.</param>
/// <param name="OpenAiProgrammeChips">GPUs delivered for OpenAI's gigawatts so far.</param>
/// <param name="Droughts">Funding droughts so far.</param>
public sealed record QuarterBook(
    QuarterReport Report,
    double DroughtHazard,
    ImmutableArray<HyperscalerBook> Hyperscalers,
    ImmutableArray<DesignerBook> Designers,
    ImmutableArray<CompanyBook> Companies,
    Chips OpenAiProgrammeChips,
    int Droughts);

/// <summary>A hyperscaler's quarter.</summary>
/// <param name="AsicOrdered">Own chips ordered, within the ramp's ceiling.</param>
public sealed record HyperscalerBook(
    Company Seat, ServiceReport Service, double SoftwareMaturity, double Experience, ChipName Chip, Chips AsicOrdered, Chips AsicDelivered,
    Compute Demand, double Loyalty, double Independence, ChipsPerQuarter RampLimit);

/// <summary>A designer's quarter.</summary>
public sealed record DesignerBook(Company Seat, Usd Revenue, double Quality, int Teams, double Occupied, bool FusionMember);

/// <summary>A company's money.</summary>
/// <param name="CutBack">Share of purchases cut at the credit limit.</param>
public sealed record CompanyBook(Company Company, Usd Cash, Usd FreeCashFlow, Usd OperatingCashFlow, double CutBack);
