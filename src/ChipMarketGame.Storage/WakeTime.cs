namespace ChipMarketGame.Storage;

/// <summary>
/// Until when a game may sleep, as a journal keeps it beside the game's head: so whoever continues games asks for those that are due, and
/// not for all. The default is at once: of a game about which nothing is said somebody has to look.
/// </summary>
/// <param name="Milliseconds">Since 1970.</param>
public readonly record struct WakeTime(long Milliseconds)
{
    /// <summary>Somebody has to look, as soon as may be.</summary>
    public static WakeTime Now => default;

    /// <summary>Nothing happens in the game until somebody comes.</summary>
    public static WakeTime Never { get; } = new(long.MaxValue);

    /// <summary>At the latest at a moment.</summary>
    public static WakeTime At(DateTimeOffset moment) => new(moment.ToUnixTimeMilliseconds());
}
