namespace ChipMarketGame.Strategies;

/// <summary>A name that the catalogue does not have for that role. The message names those it has.</summary>
public sealed class UnknownStrategyException(CompanyRole role, string name, string known)
    : Exception($"There is no {Core.Role.Of(role).Name.Noun} strategy called '{name}'. Choose one of: {known}.")
{
    /// <summary>Class of the seat that was to be played.</summary>
    public CompanyRole Role { get; } = role;

    /// <summary>The name that was asked for.</summary>
    public string Name { get; } = name;
}
