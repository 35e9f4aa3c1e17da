using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace ChipMarketGame.Grains;

[PreferLocalPlacement]
internal sealed class DesignerGrain(GameJournal journal, IControllerFactory controllers, ILogger<DesignerGrain> log)
    : CompanyGrain<DesignerView, DesignerSheet>(journal, log), IDesignerGrain
{
    protected override IController<DesignerView, DesignerSheet> Controller(string name, Scenario scenario, Company seat) =>
        controllers.Designer(name, scenario, seat);

    protected override DesignerView ViewOf(GameViews views, Roster roster, Company seat) => views.Designers[roster.DesignerNumber(seat)];
}
