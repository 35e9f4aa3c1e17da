using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Who can play: the catalogue, and strategies of one's own beside it. Immutable: <c>With</c> returns another library.</summary>
public sealed class StrategyLibrary
{
    private readonly ImmutableArray<Shelf> _shelves;

    private StrategyLibrary(ImmutableArray<Shelf> shelves) => _shelves = shelves;

    /// <summary>The catalogue alone.</summary>
    public static StrategyLibrary BuiltIn { get; } = new([.. StrategyRole.All.Select(role => new Shelf(role.Kind, role.Entries))]);

    internal Entry this[CompanyRole role, string name] => Of(role)[name];

    /// <summary>The strategies that play a role, the reference first.</summary>
    public ImmutableArray<StrategyInfo> For(CompanyRole role) => Of(role).Infos;

    /// <summary>The library with these beside it.</summary>
    /// <exception cref="StrategyRegistrationException">One cannot be taken in, or there is none.</exception>
    public StrategyLibrary With(IOwnStrategies own)
    {
        var register = new StrategyRegister(this);
        own.Register(register);
        return register.Added > 0
            ? register.Library
            : throw new StrategyRegistrationException($"{own.GetType().Name} registers no strategy.");
    }

    internal StrategyLibrary With(Entry entry) => new(_shelves.SetItem((int)entry.Role, Of(entry.Role).With(entry)));

    private Shelf Of(CompanyRole role) => (int)role < _shelves.Length
        ? _shelves[(int)role]
        : throw new ArgumentOutOfRangeException(nameof(role), role, "actors have no strategy");
}
