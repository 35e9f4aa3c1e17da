namespace ChipMarketGame.Research;

/// <summary>Why a tournament ends.</summary>
public enum StoppingReason
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>Each of the top places is separated from all below it.</summary>
    TopSeparated,

    /// <summary>The top are not all separated, but what may still lie between them is too little to matter.</summary>
    PreciseEnough,

    /// <summary>The last look has come.</summary>
    BudgetSpent,
}
