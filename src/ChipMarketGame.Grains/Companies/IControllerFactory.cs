using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Finds the controller that a game's opening names for a seat.</summary>
public interface IControllerFactory
{
    /// <summary>Why nobody of this name can play a seat of this class, in a sentence; null if somebody can.</summary>
    string? Objection(CompanyRole role, string name);

    IController<HyperscalerView, HyperscalerSheet> Hyperscaler(string name, Scenario scenario, Company seat);

    IController<DesignerView, DesignerSheet> Designer(string name, Scenario scenario, Company seat);

    IController<NvidiaView, NvidiaSheet> Nvidia(string name, Scenario scenario, Company seat);
}
