namespace ChipMarketGame.Web;

/// <summary>What the market is measured by. The four differ a lot and never share an axis.</summary>
public enum Measure
{
    /// <summary>Chips.</summary>
    Units,

    /// <summary>Chips weighted by their power.</summary>
    Servers,

    /// <summary>H100-equivalents.</summary>
    Compute,

    /// <summary>What the suppliers earned.</summary>
    Value,
}
