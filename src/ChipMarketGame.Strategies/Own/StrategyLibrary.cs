using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Who can play: the catalogue, and strategies of one's own beside it. Immutable: <c>With</c> returns another library.</summary>
public sealed class StrategyLibrary
{
    private StrategyLibrary(
        Shelf<IHyperscalerStrategy> hyperscalers, Shelf<IDesignerStrategy> designers, Shelf<INvidiaStrategy> gpuMakers) =>
        (Hyperscalers, Designers, GpuMakers) = (hyperscalers, designers, gpuMakers);

    /// <summary>The catalogue alone.</summary>
    public static StrategyLibrary BuiltIn { get; } = new(
        StrategyCatalogue.Hyperscalers, StrategyCatalogue.Designers, StrategyCatalogue.GpuMakers);

    internal Shelf<IHyperscalerStrategy> Hyperscalers { get; }

    internal Shelf<IDesignerStrategy> Designers { get; }

    internal Shelf<INvidiaStrategy> GpuMakers { get; }

    /// <summary>The strategies that play a role, the reference first.</summary>
    public ImmutableArray<StrategyInfo> For(CompanyRole role) => role switch
    {
        CompanyRole.Hyperscaler => Hyperscalers.Infos,
        CompanyRole.Designer => Designers.Infos,
        CompanyRole.GpuMaker => GpuMakers.Infos,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "actors have no strategy"),
    };

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

    internal StrategyLibrary With(Entry<IHyperscalerStrategy> entry) => new(Hyperscalers.With(entry), Designers, GpuMakers);

    internal StrategyLibrary With(Entry<IDesignerStrategy> entry) => new(Hyperscalers, Designers.With(entry), GpuMakers);

    internal StrategyLibrary With(Entry<INvidiaStrategy> entry) => new(Hyperscalers, Designers, GpuMakers.With(entry));
}
