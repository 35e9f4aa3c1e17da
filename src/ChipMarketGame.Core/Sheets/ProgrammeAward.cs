namespace ChipMarketGame.Core;

/// <summary>A hyperscaler's wish to start a chip programme.</summary>
/// <param name="Lead">Designer with 80 % of the work, or all of it.</param>
/// <param name="Second">Designer with 20 %, or none.</param>
/// <param name="Fusion">On NVLink Fusion, if the lead is a member and Fusion is open.</param>
public readonly record struct ProgrammeAward(Company Lead, Company Second, Ambition Ambition, bool Fusion);
