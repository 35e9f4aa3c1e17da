namespace ChipMarketGame.Research;

/// <summary>A Hodges–Lehmann shift with an interval that asks nothing of the values but symmetry.</summary>
/// <param name="Low">−∞ where so few values bound nothing at the confidence asked for.</param>
/// <param name="High">+∞ likewise.</param>
/// <param name="Confidence">Reached: no less than asked for, since ranks come in steps.</param>
public sealed record ShiftInterval(int Count, double Shift, double Low, double High, double Confidence);
