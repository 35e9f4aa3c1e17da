namespace ChipMarketGame.Core;

/// <summary>What is wrong at one place of a scenario document, in one sentence that names the place.</summary>
public sealed record ScenarioFault(string Path, string Sentence);
