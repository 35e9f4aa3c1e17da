namespace ChipMarketGame.Core;

/// <summary>What a programme awarded now will be. Public: students and strategies compute the same as the engine.</summary>
/// <param name="Lead">Quarters to volume.</param>
/// <param name="UnitCost">Cost of a chip to its designers.</param>
/// <param name="NreCost">Engineering cost to the designers.</param>
/// <param name="SlipChance">Probability of a slip at one gate.</param>
/// <param name="Quality">Of the designers together, Fusion included.</param>
public readonly record struct ProgrammeSpec(int Lead, Compute Compute, Usd UnitCost, Usd NreCost, double SlipChance, double Quality)
{
    /// <summary>The spec of an award.</summary>
    /// <param name="turn">Quarter of the game, from 0.</param>
    /// <param name="leadQuality">Public rating of the lead designer.</param>
    /// <param name="secondQuality">Of the second source; null if there is none.</param>
    /// <param name="onFusion">Whether the chip sits on NVLink Fusion.</param>
    /// <param name="secondMember">Whether the second source is a member.</param>
    /// <param name="experience">The customer's.</param>
    /// <param name="overload">The lead's work over its teams, above 1; counts for a single source only.</param>
    public static ProgrammeSpec Of(
        Scenario scenario, int turn, double leadQuality, double? secondQuality, bool onFusion, bool secondMember, Ambition ambition,
        double experience, double overload)
    {
        var p = scenario.Programme;
        var quality = QualityOf(scenario, leadQuality, secondQuality, onFusion, secondMember);
        var lead = LeadTime(scenario, leadQuality, onFusion, ambition);
        var compute = ComputeOf(scenario, turn + lead, ambition, quality, experience);
        var cost = p.UnitCost * Portable.Pow(compute.H100, p.UnitCostPower) * Dearness(
            scenario, quality) * scenario.AmbitionEffects.UnitCost(ambition);
        var nre = NreOf(scenario, turn, ambition, secondQuality.HasValue);
        var slip = SlipAtGate(scenario, experience, quality, secondQuality.HasValue ? 0 : overload, onFusion, ambition);
        return new ProgrammeSpec(lead, compute, Usd.Round(cost), nre, Math.Clamp(slip, 0, p.SlipMax), quality);
    }

    /// <summary>Quarters to volume.</summary>
    public static int LeadTime(Scenario scenario, double leadQuality, bool onFusion, Ambition ambition) =>
        scenario.Programme.Lead - (leadQuality > scenario.Programme.TopQuality ? 1 : 0) - (onFusion ? 1 : 0)
            + (ambition == Ambition.Bold ? 1 : 0);

    /// <summary>Compute of a chip in volume in that quarter.</summary>
    public static Compute ComputeOf(Scenario scenario, int inVolume, Ambition ambition, double quality, double experience)
    {
        var p = scenario.Programme;
        return scenario.Trends.Frontier(inVolume) * p.Size(ambition) * Reach(
            scenario, quality) * (p.ExperienceBase + (p.ExperienceSlope * experience));
    }

    /// <summary>Engineering cost of a programme awarded in that quarter.</summary>
    public static Usd NreOf(Scenario scenario, int turn, Ambition ambition, bool twoSources) =>
        Usd.Round(
            scenario.Trends.Nre(turn) * scenario.AmbitionEffects.Engineering(ambition) * (twoSources ? scenario.Programme.DualNre : 1));

    /// <summary>What designers' quality makes of the frontier's compute.</summary>
    public static double Reach(Scenario scenario, double quality) =>
        scenario.Programme.QualityBase + (scenario.Programme.QualitySlope * quality);

    /// <summary>What want of quality makes of a chip's cost.</summary>
    public static double Dearness(Scenario scenario, double quality) =>
        1 + (scenario.Programme.UnitCostQuality * (scenario.Programme.QualityReference - quality));

    /// <summary>Power of the chip that the spec describes.</summary>
    public Watts Watts(Scenario scenario, int turn)
    {
        var p = scenario.Programme;
        var watts = p.ChipPower * Portable.Pow(Compute.H100, p.ChipPowerPower) * (1 - (p.ChipPowerGain * turn));
        return new Watts(Math.Max(p.ChipPowerMin.Count, Whole.Part(Math.Floor(watts + 0.5))));
    }

    /// <summary>Chips that a packaging wafer carries.</summary>
    public double ChipsPerWafer(Scenario scenario) =>
        Math.Max(
            scenario.Programme.WaferChipsMin,
            scenario.Programme.WaferChips * Portable.Pow(Compute.H100, -scenario.Programme.WaferChipsPower));

    /// <summary>Probability that a programme slips at one of its gates, before bounds.</summary>
    public static double SlipAtGate(Scenario scenario, double experience, double quality, double overload, bool onFusion, Ambition ambition)
    {
        var p = scenario.Programme;
        var size = p.Size(ambition);
        return p.Slip * (p.SlipExperience - experience) * (p.SlipQuality - quality) * (1 + overload) * (onFusion ? p.SlipFusion : 1)
            * (p.SlipBase + (p.SlipAmbition * size * size * size * size));
    }

    /// <summary>Quality of the designers together, Fusion included.</summary>
    public static double QualityOf(Scenario scenario, double lead, double? second, bool onFusion, bool secondMember)
    {
        var share = scenario.Programme.DualShare;
        var first = Effective(scenario.Fusion, lead, onFusion);
        return second is { } other ? ((1 - share) * first) + (share * Effective(scenario.Fusion, other, onFusion && secondMember)) : first;
    }

    private static double Effective(FusionParameters fusion, double quality, bool onFusion) =>
        quality + (onFusion ? fusion.QualityGain * Math.Max(0, fusion.QualityCeiling - quality) : 0);
}
