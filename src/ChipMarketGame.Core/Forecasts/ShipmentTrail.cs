namespace ChipMarketGame.Core;

/// <summary>Shipments between the opening and the last published quarter, taken to have moved in equal steps.</summary>
internal readonly record struct ShipmentTrail
{
    private readonly double _before, _step;

    private ShipmentTrail(double before, double step) => (_before, _step) = (before, step);

    /// <param name="before">Chips a quarter before the game.</param>
    /// <param name="last">Chips in the quarter before <paramref name="turn"/>.</param>
    public static ShipmentTrail Of(double before, double last, int turn) => new(before, (last - before) / turn);

    /// <summary>Chips delivered in a quarter of the game.</summary>
    public Chips Chips(int quarter) => new(Whole.Part(Math.Max(0, _before + (_step * (quarter + 1)))));
}
