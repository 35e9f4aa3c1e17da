namespace ChipMarketGame.Core;

/// <summary>A chip under development.</summary>
internal struct Programme
{
    public Chip Chip;

    /// <summary>Number of the programme within its company, which keys its luck.</summary>
    public int Number;

    /// <summary>Quarters to volume.</summary>
    public int Remaining;

    /// <summary>Bill still to be paid by the customer.</summary>
    public long NreLeft;

    /// <summary>Engineering cost still to be borne by the designers.</summary>
    public long NreCostLeft;
    public long NrePerQuarter;
    public Ambition Ambition;
    public double Quality;
    public double SlipChance;
    public int Slips;

    /// <summary>Its gates lie behind it: a programme that runs on the first day.</summary>
    public bool PastGates;
    public bool FirstGatePassed;
    public bool SecondGatePassed;

    public readonly void Hash(StateHash hash)
    {
        Chip.Hash(hash);
        hash.Add((long)Number);
        hash.Add((long)Remaining);
        hash.Add(NreLeft);
        hash.Add(NreCostLeft);
        hash.Add(NrePerQuarter);
        hash.Add((long)Ambition);
        hash.Add(Quality);
        hash.Add(SlipChance);
        hash.Add((long)Slips);
        hash.Add(PastGates);
        hash.Add(FirstGatePassed);
        hash.Add(SecondGatePassed);
    }
}
