using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>
/// How a <see cref="SeatOutcome"/> travels. A batch has thousands of them, for which JSON would cost as much as the games.
/// </summary>
[GenerateSerializer, Immutable, Alias("seat-result")]
public readonly record struct SeatOutcomeForm(
    long Score, bool Ruined, int Decisions, int Errors, int Invalid, int TimedOut, string StateHash, string? FirstFailure);

/// <summary>From an outcome to its form and back.</summary>
[RegisterConverter]
public sealed class SeatOutcomeConverter : IConverter<SeatOutcome, SeatOutcomeForm>
{
    /// <inheritdoc/>
    public SeatOutcome ConvertFromSurrogate(in SeatOutcomeForm surrogate) => new(
        new Usd(surrogate.Score), surrogate.Ruined, surrogate.Decisions, surrogate.Errors, surrogate.Invalid, surrogate.TimedOut,
        surrogate.StateHash, surrogate.FirstFailure);

    /// <inheritdoc/>
    public SeatOutcomeForm ConvertToSurrogate(in SeatOutcome value) => new(
        value.Score.Count, value.Ruined, value.Decisions, value.Errors, value.Invalid, value.TimedOut, value.StateHash, value.FirstFailure);
}
