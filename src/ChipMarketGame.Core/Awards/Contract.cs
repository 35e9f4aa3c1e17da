namespace ChipMarketGame.Core;

/// <summary>What a customer and its designers agree on when a programme starts.</summary>
/// <param name="NreCost">Engineering cost to the designers.</param>
/// <param name="Nre">Engineering bill to the customer.</param>
internal readonly record struct Contract(
    ProgrammeAward Award, ProgrammeSpec Spec, Usd NreCost, Usd Nre, double LeadMargin, double SecondMargin);
