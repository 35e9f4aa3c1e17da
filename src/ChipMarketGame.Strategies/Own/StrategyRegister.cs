using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Takes strategies of one's own in.</summary>
public sealed class StrategyRegister
{
    internal StrategyRegister(StrategyLibrary library) => Library = library;

    /// <summary>The library with what has been added.</summary>
    internal StrategyLibrary Library { get; private set; }

    /// <summary>How many were added.</summary>
    internal int Added { get; private set; }

    /// <summary>Adds a strategy for hyperscalers.</summary>
    /// <param name="create">Makes an instance for a seat of a game.</param>
    /// <exception cref="StrategyRegistrationException">The name is taken or not a name, or the role is another.</exception>
    public void Add(StrategyInfo info, Func<Scenario, Company, IHyperscalerStrategy> create) =>
        Take(info, CompanyRole.Hyperscaler, library => library.With(new Entry<IHyperscalerStrategy>(
            info, BeingAsked.Noted(info.Name, create))));

    /// <summary>Adds a strategy for designers.</summary>
    /// <inheritdoc cref="Add(StrategyInfo, Func{Scenario, Company, IHyperscalerStrategy})"/>
    public void Add(StrategyInfo info, Func<Scenario, Company, IDesignerStrategy> create) =>
        Take(info, CompanyRole.Designer, library => library.With(new Entry<IDesignerStrategy>(info, BeingAsked.Noted(info.Name, create))));

    /// <summary>Adds a strategy for the GPU maker.</summary>
    /// <inheritdoc cref="Add(StrategyInfo, Func{Scenario, Company, IHyperscalerStrategy})"/>
    public void Add(StrategyInfo info, Func<Scenario, Company, INvidiaStrategy> create) =>
        Take(info, CompanyRole.GpuMaker, library => library.With(new Entry<INvidiaStrategy>(info, BeingAsked.Noted(info.Name, create))));

    private void Take(StrategyInfo info, CompanyRole role, Func<StrategyLibrary, StrategyLibrary> with)
    {
        if (info.Name.Length == 0 || info.Name.Any(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
        {
            throw new StrategyRegistrationException(
                $"A strategy is called '{info.Name}'; a name has lower-case letters, digits and hyphens only.");
        }

        if (info.Role != role)
        {
            throw new StrategyRegistrationException(
                $"The strategy '{info.Name}' says that it plays the role {info.Role}, but it is made for {role}.");
        }

        ImmutableArray<string> taken = [.. Library.For(role).Select(known => known.Name)];
        if (taken.Contains(info.Name))
        {
            throw new StrategyRegistrationException(
                $"The name '{info.Name}' is taken by another strategy of its role. Taken are: {string.Join(", ", taken)}.");
        }

        Library = with(Library);
        Added++;
    }
}
