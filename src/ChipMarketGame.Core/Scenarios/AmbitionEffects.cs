namespace ChipMarketGame.Core;

/// <summary>What a chip's ambition does to cost, engineering and load: powers that a scenario fixes, computed once.</summary>
public sealed class AmbitionEffects
{
    private static readonly int Ambitions = Enum.GetValues<Ambition>().Length;

    private readonly double[] _unitCost, _engineering, _load;

    internal AmbitionEffects(ProgrammeParameters programme)
    {
        double[] Of(double power) =>
            [.. Enumerable.Range(0, Ambitions).Select(ambition => Portable.Pow(programme.Size((Ambition)ambition), power))];
        (_unitCost, _engineering, _load) = (Of(programme.UnitCostAmbition), Of(programme.NreAmbition), Of(programme.LoadPower));
    }

    /// <summary>Cost of a chip against a standard one of the same compute.</summary>
    public double UnitCost(Ambition ambition) => _unitCost[(int)ambition];

    /// <summary>NRE against a standard programme's.</summary>
    public double Engineering(Ambition ambition) => _engineering[(int)ambition];

    /// <summary>Load on its designers' teams against a standard programme's.</summary>
    internal double Load(Ambition ambition) => _load[(int)ambition];
}
