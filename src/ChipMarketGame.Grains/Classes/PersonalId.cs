namespace ChipMarketGame.Grains;

/// <summary>Ids of names and messages, which tell nothing of them.</summary>
internal static class PersonalId
{
    public static string New() => Guid.NewGuid().ToString("n");
}
