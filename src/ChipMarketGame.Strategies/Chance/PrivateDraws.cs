namespace ChipMarketGame.Strategies;

/// <summary>A seat's private luck in the forms that strategies ask of it.</summary>
internal static class PrivateDraws
{
    /// <summary>Uniform between two values.</summary>
    public static double Between(this PrivateLuck luck, int draw, double low, double high) => low + (luck.Draw(draw) * (high - low));

    /// <summary>True with this probability.</summary>
    public static bool Chance(this PrivateLuck luck, int draw, double probability) => luck.Draw(draw) < probability;
}
