using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>What the value of a scheduled knob depends on.</summary>
internal enum KnobShape { Constant, ByPhase, ByPhaseAndSupply }

/// <summary>
/// A number in a policy that may change with the situation: one value, one for each phase, or one for each phase with an addition while
/// GPUs are short and one while they are slack.
/// </summary>
/// <param name="Start">Its value in the reference, from which learning starts.</param>
/// <param name="Swing">How far shortage and slack may move it, either way.</param>
internal sealed record ScheduledKnob(string Name, double Low, double High, double Start, KnobShape Shape, double Swing = 0)
{
    private static readonly int Phases = Enum.GetValues<SchedulePhase>().Length;

    /// <summary>The numbers to be learned, in the order in which <see cref="At"/> takes them.</summary>
    public ImmutableArray<Knob> Knobs { get; } = Shape switch
    {
        KnobShape.Constant => [new(Name, Low, High, Start)],
        KnobShape.ByPhase => ByPhase(Name, Low, High, Start),
        _ => [.. ByPhase(Name, Low, High, Start), new($"{Name}.when_short", -Swing, Swing, 0), new($"{Name}.when_slack", -Swing, Swing, 0)],
    };

    /// <summary>The value in a situation.</summary>
    /// <param name="learned">One number for each of the knobs.</param>
    public double At(Situation situation, ReadOnlySpan<double> learned)
    {
        if (Shape == KnobShape.Constant) { return learned[0]; }
        var value = learned[(int)situation.Phase];
        return Shape == KnobShape.ByPhase || situation.Supply == GpuSupply.Normal
            ? value
            : Math.Clamp(value + learned[Phases + (situation.Supply == GpuSupply.Short ? 0 : 1)], Low, High);
    }

    private static ImmutableArray<Knob> ByPhase(string name, double low, double high, double start) =>
    [
        new($"{name}.opening", low, high, start), new($"{name}.middle", low, high, start),
        new($"{name}.last_third", low, high, start), new($"{name}.end", low, high, start),
    ];
}
