using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace ChipMarketGame.Grains;

[PreferLocalPlacement]
internal sealed class HyperscalerGrain(GameJournal journal, IControllerFactory controllers, ILogger<HyperscalerGrain> log)
    : CompanyGrain<HyperscalerView, HyperscalerSheet>(journal, log), IHyperscalerGrain
{
    protected override IController<HyperscalerView, HyperscalerSheet> Controller(string name, Scenario scenario, Company seat) =>
        controllers.Hyperscaler(name, scenario, seat);

    protected override HyperscalerView ViewOf(GameViews views, Roster roster, Company seat) => views.Hyperscalers[seat.Index];
}
