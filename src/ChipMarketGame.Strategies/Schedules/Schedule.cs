using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The knobs of a role that change with the situation.</summary>
internal sealed class Schedule(params ImmutableArray<ScheduledKnob> knobs)
{
    /// <summary>Of a role that has none.</summary>
    public static readonly Schedule None = new([]);

    /// <summary>The numbers to be learned.</summary>
    public ImmutableArray<Knob> Knobs { get; } = [.. knobs.SelectMany(knob => knob.Knobs)];

    /// <summary>Something for each situation, such as a policy, made of the values that the knobs have in it, in their order.</summary>
    /// <param name="settings">In the order of <see cref="Knobs"/>.</param>
    public ImmutableArray<T> InEach<T>(ImmutableArray<double> settings, Func<ImmutableArray<double>, T> make) =>
        [.. Situation.All.Select(situation => make(Values(situation, settings)))];

    private ImmutableArray<double> Values(Situation situation, ImmutableArray<double> settings)
    {
        var values = ImmutableArray.CreateBuilder<double>(knobs.Length);
        var first = 0;
        foreach (var knob in knobs)
        {
            values.Add(knob.At(situation, settings.AsSpan(first, knob.Knobs.Length)));
            first += knob.Knobs.Length;
        }

        return values.MoveToImmutable();
    }
}
