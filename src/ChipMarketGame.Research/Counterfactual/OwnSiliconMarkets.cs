using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A market with own silicon, and the same market in which nobody may order or develop any.</summary>
public sealed record OwnSiliconMarkets(Scenario With, Scenario Without)
{
    /// <summary>The switch of a scenario that forbids own silicon.</summary>
    public const string Switch = "asic.forbidden";

    /// <exception cref="ScenarioException">The scenario cannot be played so.</exception>
    public static OwnSiliconMarkets Of(ScenarioFile market) =>
        new(market.Scenario, market.With(new Dictionary<string, string> { [Switch] = "true" }).Scenario);
}
