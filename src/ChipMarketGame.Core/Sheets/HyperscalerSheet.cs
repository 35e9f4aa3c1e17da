using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>A hyperscaler's decisions for one quarter.</summary>
/// <param name="Gpu">GPUs ordered, from 0.</param>
/// <param name="Premium">Paid over list for priority in a shortage, 0–0.30.</param>
/// <param name="Asic">Own chips ordered, from 0.</param>
/// <param name="Software">Spent on software for own silicon, $0–1 bn.</param>
/// <param name="Power">Power to build, 0–3,000 MW; arrives after four quarters. Not carried forward.</param>
/// <param name="Award">A programme to start, or none. Not carried forward.</param>
/// <param name="Rent">Share of own-chip capacity kept for outside tenants, 0–1.</param>
/// <param name="Request">A request for proposals to post, or none, where programmes are awarded so. Not carried forward.</param>
public readonly record struct HyperscalerSheet(
    Chips Gpu,
    double Premium,
    Chips Asic,
    Usd Software,
    [property: JsonPropertyName("power_mw")] Megawatts Power,
    ProgrammeAward? Award,
    double Rent,
    ProgrammeRequest? Request = null) : ISheet
{
    CompanyRole ISheet.Role => CompanyRole.Hyperscaler;
}
