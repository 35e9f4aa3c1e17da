using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>What is particular to the strategies of one role; everything else treats all seats alike.</summary>
internal abstract class StrategyRole
{
    /// <summary>In the order of <see cref="Core.Role.All"/>.</summary>
    public static ImmutableArray<StrategyRole> All { get; } =
        [HyperscalerStrategies.Role, DesignerStrategies.Role, GpuMakerStrategies.Role];

    public static StrategyRole Of(CompanyRole role) => (int)role < All.Length
        ? All[(int)role]
        : throw new ArgumentOutOfRangeException(nameof(role), role, "actors have no strategy");

    public abstract CompanyRole Kind { get; }

    /// <summary>The built-in strategies in the order in which they are listed, the reference first.</summary>
    public abstract ImmutableArray<Entry> Entries { get; }

    /// <summary>What can be learned.</summary>
    public abstract ImmutableArray<Knob> Knobs { get; }

    /// <summary>What can be learned with a value for each phase of the game and state of supply.</summary>
    public abstract Schedule Schedule { get; }

    /// <summary>The built-in strategy that was learned.</summary>
    public abstract StrategyInfo LearnedInfo { get; }

    /// <summary>What a rival in a forecast is taken to go on with as it did; null where no such habit is known.</summary>
    public abstract Entry? Habit { get; }

    /// <summary>A strategy with these settings, in the order of the knobs.</summary>
    public abstract Entry Learned(StrategyInfo info, ImmutableArray<double> settings);

    /// <summary>A strategy with these settings, in the order of the schedule's knobs.</summary>
    public abstract Entry Scheduled(StrategyInfo info, ImmutableArray<double> settings);

    /// <summary>How the holder of a seat would answer to another course of a game.</summary>
    /// <param name="quarters">How many of the game's quarters the holder is judged by.</param>
    public abstract Reaction ReactionOf(RecordedGame record, Company seat, int quarters);
}

/// <summary>What follows from the types of a role's strategies and sheets.</summary>
internal abstract class StrategyRole<TStrategy, TSheet> : StrategyRole
    where TStrategy : class
    where TSheet : struct, ISheet
{
    public sealed override CompanyRole Kind => default(TSheet).Role;

    /// <summary>Asks a strategy with the view of its seat.</summary>
    public abstract TSheet Decide(TStrategy strategy, SeatView view);

    /// <summary>A recorded sheet moved by what a model of its holder decides otherwise.</summary>
    /// <param name="then">What the model decides on the view that the holder had.</param>
    /// <param name="now">What it decides on the view of another course of the game.</param>
    public abstract TSheet Moved(in TSheet recorded, in TSheet then, in TSheet now);

    public sealed override Reaction ReactionOf(RecordedGame record, Company seat, int quarters) =>
        new Reaction<TStrategy, TSheet>(this, record, seat, Models(record, seat, quarters));

    /// <summary>Strategies that fit what the holder of a seat decided in so many quarters, best first.</summary>
    protected abstract IReadOnlyList<TStrategy> Models(RecordedGame record, Company seat, int quarters);

    public Entry<TStrategy, TSheet> Entry(StrategyInfo info, Func<Scenario, Company, TStrategy> create, bool isOwn = false) =>
        new(this, info, create, isOwn);

    /// <summary>A strategy of the catalogue.</summary>
    /// <exception cref="UnknownStrategyException">There is none of that name.</exception>
    public TStrategy Create(string name, Scenario scenario, Company seat) =>
        ((Entry<TStrategy, TSheet>)StrategyLibrary.BuiltIn[Kind, name]).Create(scenario, seat);

    /// <summary>A strategy as the player of a seat.</summary>
    public Player<TStrategy, TSheet> Seat(TStrategy strategy, Company seat, string? noted = null) => new(this, strategy, seat, noted);
}
