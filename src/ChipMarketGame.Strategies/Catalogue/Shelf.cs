using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The strategies of one role, in the order in which they are listed.</summary>
internal sealed class Shelf(CompanyRole role, ImmutableArray<Entry> entries)
{
    public ImmutableArray<StrategyInfo> Infos { get; } = [.. entries.Select(entry => entry.Info)];

    /// <summary>The shelf with one more at its end.</summary>
    public Shelf With(Entry entry) => new(role, [.. entries, entry]);

    public Entry this[string name]
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
