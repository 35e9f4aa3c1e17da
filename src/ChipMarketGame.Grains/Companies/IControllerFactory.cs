using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Finds the controller that a game's opening names for a seat.</summary>
public interface IControllerFactory
{
    /// <summary>Why nobody of this name can play a seat of this role, in a sentence; null if somebody can.</summary>
    string? Objection(CompanyRole role, string name);

    /// <summary>Whoever plays a seat, of whichever role.</summary>
    IController Create(string name, Scenario scenario, Company seat);
}
