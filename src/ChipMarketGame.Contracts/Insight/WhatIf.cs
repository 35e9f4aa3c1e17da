using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>One decision of a game that has ended, to be changed.</summary>
/// <param name="Quarter">In which it was made.</param>
/// <param name="Company">Id of whose it was.</param>
/// <param name="Lines">Lines by name, a JSON object, laid over the sheet that was played.</param>
/// <param name="Rivals">What everybody else does then.</param>
[GenerateSerializer, Immutable, Alias("what-if")]
public sealed record WhatIf(CalendarQuarter Quarter, string Company, string Lines, RivalMode Rivals);
