namespace ChipMarketGame.Core;

/// <summary>A text in the two languages of the product.</summary>
public sealed record Title(string En, string Zh);
