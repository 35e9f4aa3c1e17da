namespace ChipMarketGame.Silo;

/// <summary>How often a stream says that it lives when it has nothing to tell: proxies cut lines that stay silent.</summary>
public sealed record Heartbeat(TimeSpan Every)
{
    public static Heartbeat Usual { get; } = new(TimeSpan.FromSeconds(15));
}
