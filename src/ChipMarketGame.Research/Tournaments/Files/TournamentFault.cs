namespace ChipMarketGame.Research;

/// <summary>Something in a tournament file that cannot be.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Field">Path of the field, such as <c>seeds.master</c>.</param>
public sealed record TournamentFault(long Line, string Field, string Message)
{
    public string Sentence => Field.Length == 0 ? $"Line {Line}: {Message}" : $"Line {Line}, {Field}: {Message}";
}
