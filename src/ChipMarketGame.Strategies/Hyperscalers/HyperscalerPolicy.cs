using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>How many own chips a planner asks of its ramp.</summary>
public enum RampUse
{
    /// <summary>The more, the cheaper own work is than a GPU's.</summary>
    AsCostAdvises,

    /// <summary>As many as the load takes, up to the ceiling and its surcharge.</summary>
    ToTheCeiling,

    /// <summary>All the ramp takes without surcharge while own work is the cheaper, else none.</summary>
    WhereCheaper,
}

/// <summary>A choice in a programme award that a policy makes beforehand or leaves to the score.</summary>
public enum AwardChoice { ByScore, Never, Always }

/// <summary>What sets one planning hyperscaler apart from another. The defaults are the reference.</summary>
public sealed record HyperscalerPolicy
{
    /// <summary>The load it plans for, over today's.</summary>
    public double Ahead { get; init; } = 1.05;

    /// <summary>How many times a chip's cost counts against what its last unit of work earns.</summary>
    public double Thrift { get; init; } = 1;

    /// <summary>Spending over the planned budget; null lets it grow as cash takes the place of the plan.</summary>
    public double? Purse { get; init; }

    /// <summary>GPUs ordered over those the plan asks for.</summary>
    public double Gpus { get; init; } = 1;

    /// <summary>Own chips ordered over those the plan asks for; 0 never orders any.</summary>
    public double OwnChips { get; init; } = 1;

    /// <summary>Power built over what the plan asks for.</summary>
    public double Power { get; init; } = 1;

    /// <summary>Spending on software for own silicon over what pays: twice the scenario's reference.</summary>
    public double Software { get; init; } = 1;

    /// <summary>Premium over list it always offers, 0–0.30.</summary>
    public double Premium { get; init; }

    /// <summary>Premium it offers when GPUs were clearly short, 0–0.30.</summary>
    public double PremiumWhenShort { get; init; }

    /// <summary>Share of own-chip capacity kept for tenants; null shares it so that own work and tenants are served alike.</summary>
    public double? Rent { get; init; }

    /// <summary>How far it drives its ramp.</summary>
    public RampUse Ramp { get; init; } = RampUse.AsCostAdvises;

    /// <summary>How far it holds own orders back to stay a loyal GPU buyer in a shortage, 0–1.</summary>
    public double Deference { get; init; } = 1;

    /// <summary>How much faster than usual its own orders may grow from one quarter to the next.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>Whether own chips leave the part of the budget that only GPUs can put to work.</summary>
    public bool KeepsGpuBudget { get; init; } = true;

    /// <summary>Whether it awards programmes.</summary>
    public bool Programmes { get; init; } = true;

    /// <summary>Ambitions it considers.</summary>
    public ImmutableArray<Ambition> Ambitions { get; init; } = [Ambition.Standard];

    /// <summary>Whether programmes have a second source.</summary>
    public AwardChoice SecondSource { get; init; } = AwardChoice.ByScore;

    /// <summary>Whether programmes sit on NVLink Fusion.</summary>
    public AwardChoice Fusion { get; init; } = AwardChoice.ByScore;

    /// <summary>
    /// Highest price per compute that its requests for proposals allow, over a GPU's at the launch: nothing dearer than a GPU. Null is no
    /// limit.
    /// </summary>
    public double? Ceiling { get; init; } = 1;

    /// <summary>Among which proposals for a programme it chooses.</summary>
    internal ProposalLimits Limits => new(Ambitions, Permitted(SecondSource), Permitted(Fusion));

    /// <summary>What it asks for in a request for proposals; the weights are the adviser's.</summary>
    internal ProgrammeRequest Request(Ambition ambition) => new(ambition, Permitted(SecondSource), Permitted(Fusion), Ceiling);

    /// <summary>The same policy where own silicon cannot be had.</summary>
    internal HyperscalerPolicy WithoutOwnSilicon() => this with { OwnChips = 0, Software = 0, Programmes = false };

    private static Permission Permitted(AwardChoice choice) => choice switch
    {
        AwardChoice.Never => Permission.Never,
        AwardChoice.Always => Permission.Required,
        _ => Permission.Allowed,
    };
}
