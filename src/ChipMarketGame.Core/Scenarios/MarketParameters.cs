using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>A quantity that moves from a fast start to a slow trend: base + extra · e^(−t/decay), t in quarters.</summary>
public sealed record Growth([Within(-1, 1)] double Base, [Within(-1, 2)] double Extra, [Within(0.1, 1000)] double Decay)
{
    /// <summary>Growth in quarter <paramref name="t"/> of the game, counted from 0.</summary>
    public double At(int t) => Base + (Extra * Portable.Exp(-t / Decay));
}

/// <summary>Demand for compute and what it is worth.</summary>
/// <param name="Jevons">Elasticity of demand to compute per dollar: does the pie grow?</param>
/// <param name="JevonsTrend">Growth of compute per dollar that customers expect anyway.</param>
/// <param name="InsistScale">Tenants insisting on GPUs, per unit of CUDA ecosystem.</param>
/// <param name="Value">Dollars per effective H100-equivalent and quarter at the start.</param>
/// <param name="LeastKept">Least share of its demand that a firm keeps in a quarter, whatever cards fall together.</param>
/// <param name="Saturation">Curvature of revenue in the served share.</param>
public sealed record DemandParameters(
    Growth Growth,
    [Within(0, 3)] double Jevons,
    [Within(-1, 1)] double JevonsTrend,
    [Within(-1, 0)] double JevonsLow,
    [Within(0, 1)] double JevonsHigh,
    [Within(0, 1)] double InferenceLimit,
    [Within(0, 1)] double InferenceStart,
    [Within(0.1, 1000)] double InferenceDecay,
    [Within(0, 3)] double InsistScale,
    [Within(0, 1)] double InsistDecline,
    [Within(0, 1)] double InsistLow,
    [Within(0, 1)] double InsistHigh,
    [Within(0, 1e6)] Dollars Value,
    [Within(0, 1)] double ValueDecay,
    [Within(0, 1e6)] Dollars ValueFloor,
    [Within(0, 10)] double TenantMarkup,
    [Within(0, 10)] double AcceptingDiscount,
    [Within(0, 1)] double Saturation,
    [Within(0, 1)] double NoiseMarket,
    [Within(0, 1)] double NoiseFirm,
    [Within(0, 1)] double LeastKept = 0.1);

/// <summary>Budgets that built-in strategies plan with; people have cash and credit.</summary>
/// <param name="Gap">Growth when demand is badly served: × clip(slope · unserved share − offset, −1, 1).</param>
/// <param name="Pie">Growth per logarithm of what own silicon saves, at most <paramref name="PieMax"/> a quarter.</param>
public sealed record BudgetParameters(
    Growth Growth, [Within(-1, 1)] double Gap, [Within(0, 10)] double GapSlope, [Within(-1, 1)] double GapOffset, [Within(0, 1)] double Pie,
    [Within(0, 1)] double PieMax);

/// <summary>Buyers outside the game.</summary>
/// <param name="Spend">GPU spending per quarter at the start.</param>
/// <param name="Elasticity">Of GPU units to the price against the published roadmap.</param>
public sealed record RestOfWorldParameters(
    [Within(0, 1e12)] Usd Spend,
    Growth Growth,
    [Within(0, 10)] double Elasticity,
    [Within(0, 10)] double EcosystemPower,
    [Within(0, 1e8)] Chips GpuBaseline,
    [Within(0, 1e8)] Chips AsicChips,
    [Within(-1, 1)] double AsicGrowth,
    [Within(0.1, 1000)] double AsicChipsPerWafer,
    [Within(0, 1e7)] Usd AsicPrice,
    [Within(-1, 1)] double AsicPriceGrowth,
    [Within(1, 1e6)] Watts AsicWatts,
    [Within(0.001, 1e4)] Compute AsicCompute);

/// <summary>AMD: fringe supply of GPUs.</summary>
/// <param name="WaferShare">Most it gets of the packaging supply.</param>
/// <param name="Elasticity">Of its supply to the slow average of the log price index.</param>
/// <param name="Averaging">Weight of the newest quarter in that average.</param>
public sealed record AmdParameters(
    [Within(0, 1e8)] Chips Chips,
    [Within(-1, 1)] double Growth,
    [Within(0, 1e7)] Usd Price,
    [Within(-1, 1)] double PriceGrowth,
    [Within(1, 1e6)] Watts Watts,
    [Within(0.001, 1e4)] Compute Compute,
    [Within(0.1, 1000)] double ChipsPerWafer,
    [Within(0, 1)] double WaferShare,
    [Within(0, 10)] double Elasticity,
    [Within(0, 1)] double Averaging);

/// <summary>OpenAI: other purchases, the gigawatt plan, its funding.</summary>
/// <param name="Plan">Gigawatts planned per quarter from the first quarter on.</param>
/// <param name="Pace">Most gigawatts it can build in a quarter, catch-up included.</param>
/// <param name="WillLow">The share φ built without any capital is drawn between this and <paramref name="WillHigh"/>.</param>
/// <param name="CapitalFull">Capital per gigawatt at which the whole plan is built.</param>
/// <param name="GigawattOverhead">Site power over chip power.</param>
/// <param name="DroughtRate">Hazard per unit of need over revenue.</param>
/// <param name="DroughtFrom">Gigawatts that must stand before a drought is possible.</param>
/// <param name="DroughtMark">What a drought leaves of the stake's value.</param>
/// <param name="EquityValue">Weight of the stake's mark in the score.</param>
public sealed record OpenAiParameters(
    [Within(0, 1e8)] Chips BaseChips,
    [Within(0, 1e7)] Usd BasePrice,
    [Within(-1, 1)] double BaseGrowth,
    [Within(0, 100)] ImmutableArray<Gigawatts> Plan,
    [Within(0, 1000)] Gigawatts Total,
    [Within(0, 100)] Gigawatts Pace,
    [Within(0, 1)] double WillLow,
    [Within(0, 1)] double WillHigh,
    [Within(1, 1e12)] Usd CapitalFull,
    [Within(0.1, 10)] double CapitalPower,
    [Within(1, 10)] double GigawattOverhead,
    [Within(0, 1e13)] Usd GigawattCost,
    [Within(0, 10)] double Elasticity,
    [Within(1, 10)] double ElasticityLimit,
    [Within(0, 10)] double DroughtRate,
    [Within(0, 1)] double DroughtMax,
    [Within(0, 1000)] Gigawatts DroughtFrom,
    [Within(1, 40)] int DroughtPause,
    [Within(0, 1)] double DroughtMark,
    [Within(0, 1)] double EquityValue,
    [Within(-1, 1)] double EquityGrowth,
    [Within(0, 100)] double RevenueMultiple,
    [Within(0, 1)] double ServerUplift);
