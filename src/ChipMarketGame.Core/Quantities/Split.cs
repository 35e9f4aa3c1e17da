namespace ChipMarketGame.Core;

/// <summary>Division of what is conserved.</summary>
public static class Split
{
    /// <summary>The first part's share, rounded down. The second part gets the rest, the remainder included.</summary>
    public static (long First, long Second) InTwo(long total, double firstShare)
    {
        var first = Whole.Part(total * firstShare);
        return (first, checked(total - first));
    }
}
