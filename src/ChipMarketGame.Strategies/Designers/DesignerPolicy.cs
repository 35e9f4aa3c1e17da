namespace ChipMarketGame.Strategies;

/// <summary>Where a design house stands on NVLink Fusion.</summary>
public enum FusionStance
{
    /// <summary>A member while the public award formula says it pays.</summary>
    WhileItPays,

    Never,

    Always,
}

/// <summary>What sets one design house apart from another. The defaults are the reference.</summary>
public sealed record DesignerPolicy
{
    /// <summary>Chip margin over its usual one, in points of price.</summary>
    public double Margin { get; init; }

    /// <summary>Whether the margin rises a little when teams are full and falls while they are idle.</summary>
    public bool FollowsWork { get; init; } = true;

    /// <summary>NRE quote, 0.5–1.5 of cost.</summary>
    public double Quote { get; init; } = 1;

    /// <summary>IP research over its usual.</summary>
    public double Ip { get; init; } = 1;

    /// <summary>Packaging booking weight, 0.2–2.0.</summary>
    public double Booking { get; init; } = 1;

    public FusionStance Fusion { get; init; } = FusionStance.WhileItPays;

    /// <summary>Net gain that membership must bring, in the award's score.</summary>
    public double FusionThreshold { get; init; }

    /// <summary>Whether it hires while its teams are full.</summary>
    public bool HiresWhenFull { get; init; }

    /// <summary>Whether it releases a team that has nothing to do.</summary>
    public bool ReleasesIdle { get; init; }
}
