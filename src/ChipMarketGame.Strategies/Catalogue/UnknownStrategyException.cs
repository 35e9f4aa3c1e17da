namespace ChipMarketGame.Strategies;

/// <summary>A name that the catalogue does not have for that class of seats. The message names those it has.</summary>
public sealed class UnknownStrategyException(CompanyClass seatClass, string name, string known)
    : Exception($"There is no {Noun(seatClass)} strategy called '{name}'. Choose one of: {known}.")
{
    /// <summary>Class of the seat that was to be played.</summary>
    public CompanyClass Class { get; } = seatClass;

    /// <summary>The name that was asked for.</summary>
    public string Name { get; } = name;

    private static string Noun(CompanyClass seatClass) => seatClass switch
    {
        CompanyClass.Hyperscaler => "hyperscaler",
        CompanyClass.Designer => "designer",
        CompanyClass.GpuMaker => "GPU maker",
        _ => throw new ArgumentOutOfRangeException(nameof(seatClass), seatClass, "actors have no strategy"),
    };
}
