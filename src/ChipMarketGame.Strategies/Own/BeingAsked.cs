using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Which strategies of one's own are being asked for a sheet: what ends the process meanwhile can be laid at somebody. The catalogue's own
/// are not noted.
/// </summary>
public static class BeingAsked
{
    private static readonly ConcurrentDictionary<int, string> Threads = [];

    /// <summary>
    /// That of this thread, or where it has none those of all threads: a strategy may have ended the process from a thread of its own.
    /// </summary>
    public static ImmutableArray<string> Now => Threads.TryGetValue(Environment.CurrentManagedThreadId, out var here)
        ? [here]
        : [.. Threads.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <param name="make">Makes the strategy for a seat; making it is asking it too.</param>
    internal static Func<Scenario, Company, IHyperscalerStrategy> Noted(string name, Func<Scenario, Company, IHyperscalerStrategy> make) =>
        (scenario, seat) => new Hyperscaler(Who(name, scenario, seat), make, scenario, seat);

    /// <inheritdoc cref="Noted(string, Func{Scenario, Company, IHyperscalerStrategy})"/>
    internal static Func<Scenario, Company, IDesignerStrategy> Noted(string name, Func<Scenario, Company, IDesignerStrategy> make) =>
        (scenario, seat) => new Designer(Who(name, scenario, seat), make, scenario, seat);

    /// <inheritdoc cref="Noted(string, Func{Scenario, Company, IHyperscalerStrategy})"/>
    internal static Func<Scenario, Company, INvidiaStrategy> Noted(string name, Func<Scenario, Company, INvidiaStrategy> make) =>
        (scenario, seat) => new Nvidia(Who(name, scenario, seat), make, scenario, seat);

    private static string Who(string name, Scenario scenario, Company seat) => $"{name} in the seat of {scenario.Roster[seat].Id}";

    /// <summary>A process that ends runs no finally: the note stands.</summary>
    private static TAnswer Ask<TArgument, TAnswer>(string who, TArgument argument, Func<TArgument, TAnswer> ask)
    {
        Threads[Environment.CurrentManagedThreadId] = who;
        try
        {
            return ask(argument);
        }
        finally
        {
            Threads.TryRemove(Environment.CurrentManagedThreadId, out _);
        }
    }

    private sealed class Hyperscaler(string who, Func<Scenario, Company, IHyperscalerStrategy> make, Scenario scenario, Company seat)
        : IHyperscalerStrategy
    {
        private readonly Func<HyperscalerView, HyperscalerSheet> _decide = Ask(who, make, made => made(scenario, seat)).Decide;

        public HyperscalerSheet Decide(HyperscalerView view) => Ask(who, view, _decide);
    }

    private sealed class Designer(string who, Func<Scenario, Company, IDesignerStrategy> make, Scenario scenario, Company seat)
        : IDesignerStrategy
    {
        private readonly Func<DesignerView, DesignerSheet> _decide = Ask(who, make, made => made(scenario, seat)).Decide;

        public DesignerSheet Decide(DesignerView view) => Ask(who, view, _decide);
    }

    private sealed class Nvidia(string who, Func<Scenario, Company, INvidiaStrategy> make, Scenario scenario, Company seat)
        : INvidiaStrategy
    {
        private readonly Func<NvidiaView, NvidiaSheet> _decide = Ask(who, make, made => made(scenario, seat)).Decide;

        public NvidiaSheet Decide(NvidiaView view) => Ask(who, view, _decide);
    }
}
