using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Takes strategies of one's own in: <c>Add</c> is there once for each role.</summary>
public sealed class StrategyRegister
{
    internal StrategyRegister(StrategyLibrary library) => Library = library;

    /// <summary>The library with what has been added.</summary>
    internal StrategyLibrary Library { get; private set; }

    /// <summary>How many were added.</summary>
    internal int Added { get; private set; }

    internal void Take(Entry entry)
    {
        var (info, role) = (entry.Info, entry.Role);
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

        Library = Library.With(entry);
        Added++;
    }
}
