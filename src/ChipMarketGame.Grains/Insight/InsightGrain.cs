using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Orleans.Concurrency;

namespace ChipMarketGame.Grains;

/// <summary>Computes inside a silo; as many of them as the silo has processors.</summary>
[StatelessWorker]
internal sealed class InsightGrain(GameJournal journal) : Grain, IInsightGrain
{
    private (Scenario Scenario, Forecaster Forecaster)? _forecasts;

    public async ValueTask<SeatForecast> Forecast(SeatOutlook outlook)
    {
        var opening = await Opening(outlook.Game) ?? throw new ArgumentException($"there is no game {outlook.Game}", nameof(outlook));
        return ForecasterOf(opening.Scenario).Of((SeatView?)outlook.Hyperscaler ?? (SeatView?)outlook.Designer ?? outlook.Nvidia!, outlook.Sheet);
    }

    private Task<OpeningOfGame?> Opening(GameId game) => Journals.Reach(() => journal.Opening(game, CancellationToken.None));

    private Forecaster ForecasterOf(Scenario scenario)
    {
        if (_forecasts is not { } known || !ReferenceEquals(known.Scenario, scenario)) { _forecasts = known = (scenario, new Forecaster(scenario)); }
        return known.Forecaster;
    }
}
