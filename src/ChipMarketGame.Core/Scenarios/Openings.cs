using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>A hyperscaler on the first day.</summary>
/// <param name="Demand">Compute its customers and its own services want, H100-equivalents.</param>
/// <param name="Tenants">Share of that demand from outside customers.</param>
/// <param name="AnchorAccepts">Share of GPU-insisting tenants that an anchor tenant makes accept ASICs (Anthropic on Amazon).</param>
/// <param name="Software">Maturity of the software for its own silicon, 0–1.</param>
/// <param name="Experience">Experience in making chips, 0–1.</param>
/// <param name="Ramp">Own chips it can take without surcharge, per quarter.</param>
/// <param name="RampGrowth">Growth of that limit per quarter at the start.</param>
/// <param name="GpuBaseline">GPUs received per quarter before the game.</param>
public sealed record HyperscalerOpening(
    string Id, string Name, string ChineseName, string Silicon,
    [Within(1, 1e9)] Compute Demand,
    [Within(0, 1)] double Tenants,
    [Within(0, 1)] double AnchorAccepts,
    [Within(0, 1e12)] Usd Budget,
    [Within(-1e12, 1e13)] Usd Cash,
    [Within(0, 1e9)] Kilowatts Power,
    [Within(0.02, 0.98)] double Software,
    [Within(0, 0.95)] double Experience,
    [Within(1, 1e8)] Chips Ramp,
    [Within(0, 2)] double RampGrowth,
    [Within(0, 1e8)] Chips GpuBaseline,
    ImmutableArray<FleetOpening> Fleet,
    ChipOpening Chip,
    ImmutableArray<ProgrammeOpening> Programmes);

/// <summary>Installed chips of one kind.</summary>
/// <param name="Own">Own ASICs, or else GPUs.</param>
/// <param name="Age">Quarters in service.</param>
public sealed record FleetOpening(
    bool Own, [Within(0, 1e9)] Chips Chips, [Within(0.001, 1e4)] Compute Compute, [Within(1, 1e6)] Watts Watts, [Within(0, 80)] int Age);

/// <summary>A chip known on the first day.</summary>
/// <param name="Second">Id of the second source; empty if there is none.</param>
public sealed record ChipOpening(
    string Name,
    [Within(0.001, 1e4)] Compute Compute,
    [Within(1, 1e6)] Watts Watts,
    [Within(1, 1e7)] Usd Cost,
    [Within(0.1, 1000)] double ChipsPerWafer,
    string Lead,
    [Within(0.01, 1)] double LeadShare = 1,
    string Second = "");

/// <summary>A programme of standard ambition that runs on the first day.</summary>
/// <param name="Remaining">Quarters to volume.</param>
/// <param name="Nre">Engineering bill still to be paid.</param>
/// <param name="Quality">
/// Quality of the design, by which it may slip at the gates it has still to pass; at 0 all gates lie behind it.
/// </param>
public sealed record ProgrammeOpening(
    ChipOpening Chip, [Within(1, 40)] int Remaining, [Within(0, 1e11)] Usd Nre, [Within(0, 0.98)] double Quality = 0);

/// <summary>A designer on the first day.</summary>
/// <param name="Quality">Public rating of its silicon, 0–1.</param>
/// <param name="Margin">Usual chip margin, which is in force at the start.</param>
/// <param name="Teams">Engineering teams; a team is a slot.</param>
/// <param name="IpSpend">Usual IP research per quarter.</param>
/// <param name="OwnFabric">Share of price lost on a Fusion chip because its own interconnect stays out.</param>
/// <param name="RestOfWorldShare">Its share of ASICs sold to the rest of the world.</param>
/// <param name="RestOfWorldMargin">Its margin on them.</param>
public sealed record DesignerOpening(
    string Id, string Name, string ChineseName,
    [Within(0.30, 0.98)] double Quality,
    [Within(0.05, 0.75)] double Margin,
    [Within(1, 50)] int Teams,
    [Within(0, 5e8)] Usd IpSpend,
    [Within(0, 1)] double OwnFabric,
    [Within(0, 1)] double RestOfWorldShare,
    [Within(0, 1)] double RestOfWorldMargin,
    [Within(-1e12, 1e13)] Usd Cash);

/// <summary>The GPU maker on the first day.</summary>
/// <param name="Royalty">Fusion royalty in force at the start.</param>
/// <param name="RoyaltyCap">Cap in force at the start.</param>
/// <param name="Reserve">Share of packaging it reserves until it says otherwise.</param>
public sealed record GpuMakerOpening(
    string Id, string Name, string ChineseName,
    [Within(-1e12, 1e13)] Usd Cash,
    [Within(0, 0.25)] double Royalty,
    [Within(0, 0.25)] double RoyaltyCap,
    [Within(0, 0.90)] double Reserve);
