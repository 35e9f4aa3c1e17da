using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>A strategy and how an instance of it is made for a seat.</summary>
internal sealed record Entry<TStrategy>(StrategyInfo Info, Func<Scenario, Company, TStrategy> Create);

/// <summary>The strategies of one role, in the order in which they are listed.</summary>
internal sealed class Shelf<TStrategy>(CompanyRole role, params ImmutableArray<Entry<TStrategy>> entries)
{
    public ImmutableArray<StrategyInfo> Infos { get; } = [.. entries.Select(entry => entry.Info)];

    /// <summary>The shelf with one more at its end.</summary>
    public Shelf<TStrategy> With(Entry<TStrategy> entry) => new(role, [.. entries, entry]);

    public Entry<TStrategy> this[string name]
    {
        get
        {
            foreach (var entry in entries)
            {
                if (string.Equals(entry.Info.Name, name, StringComparison.OrdinalIgnoreCase)) { return entry; }
            }

            throw new UnknownStrategyException(role, name, string.Join(", ", Infos.Select(info => info.Name)));
        }
    }
}
