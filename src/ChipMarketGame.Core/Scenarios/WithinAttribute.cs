namespace ChipMarketGame.Core;

/// <summary>The range a scenario figure must lie in; for a list, each of its elements.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class WithinAttribute(double low, double high) : Attribute
{
    public double Low { get; } = low;

    public double High { get; } = high;
}
