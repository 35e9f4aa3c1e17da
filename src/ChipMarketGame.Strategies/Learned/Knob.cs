namespace ChipMarketGame.Strategies;

/// <summary>A number in a policy that can be learned.</summary>
/// <param name="Start">Its value in the reference, from which learning starts.</param>
public readonly record struct Knob(string Name, double Low, double High, double Start);
