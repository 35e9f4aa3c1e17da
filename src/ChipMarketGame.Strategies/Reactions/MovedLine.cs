namespace ChipMarketGame.Strategies;

/// <summary>A recorded line moved by how a model's decision moved.</summary>
internal static class MovedLine
{
    /// <summary>Beyond this factor a model's proportions say nothing about somebody else's amount; then the difference counts.</summary>
    private const double LargestFactor = 4;

    /// <summary>A quantity moves in proportion, or else by the difference.</summary>
    public static long Count(SheetLine line, long recorded, long then, long now)
    {
        if (then == now) { return recorded; }
        var factor = (double)now / then;
        var moved = recorded > 0 && factor is >= 1 / LargestFactor and <= LargestFactor ? recorded * factor : (double)recorded + now - then;
        return line.WholeWithin(moved);
    }

    /// <summary>A share or a ratio moves by the difference.</summary>
    public static double Rate(SheetLine line, double recorded, double then, double now) =>
        then == now ? recorded : Math.Clamp(recorded + now - then, line.Low, line.High);

    /// <summary>A choice moves where the model's does.</summary>
    public static TChoice Choice<TChoice>(TChoice recorded, TChoice then, TChoice now)
        where TChoice : IEquatable<TChoice> => then.Equals(now) ? recorded : now;
}
