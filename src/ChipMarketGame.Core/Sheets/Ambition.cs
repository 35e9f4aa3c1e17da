namespace ChipMarketGame.Core;

/// <summary>How far a programme reaches: a bold chip is faster, dearer, later and likelier to slip.</summary>
public enum Ambition { Safe, Standard, Bold }
