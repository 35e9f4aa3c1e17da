using System.Diagnostics.CodeAnalysis;

namespace ChipMarketGame.Contracts;

/// <summary>What was asked for, or why it is not to be had.</summary>
[GenerateSerializer, Immutable, Alias("seat-answer`1")]
public sealed record SeatAnswer<T>(T? Value, SeatProblem? Problem)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value)), MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    public static implicit operator SeatAnswer<T>(T value) => new(value, null);

    public static implicit operator SeatAnswer<T>(SeatProblem problem) => new(null, problem);
}
