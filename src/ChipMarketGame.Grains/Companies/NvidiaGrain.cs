using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace ChipMarketGame.Grains;

[PreferLocalPlacement]
internal sealed class NvidiaGrain(GameJournal journal, IControllerFactory controllers, ILogger<NvidiaGrain> log)
    : CompanyGrain<NvidiaView, NvidiaSheet>(journal, log), INvidiaGrain
{
    protected override IController<NvidiaView, NvidiaSheet> Controller(string name, Scenario scenario, Company seat) =>
        controllers.Nvidia(name, scenario, seat);

    protected override NvidiaView ViewOf(GameViews views, Roster roster, Company seat) => views.Nvidia;
}
