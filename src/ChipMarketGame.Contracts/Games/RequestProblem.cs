namespace ChipMarketGame.Contracts;

/// <summary>Why a request was turned down.</summary>
/// <param name="Field">Which part of it, for example <c>seats.google</c>.</param>
/// <param name="Sentence">What is wrong and what would be right.</param>
[GenerateSerializer, Immutable, Alias("request-problem")]
public sealed record RequestProblem(string Field, string Sentence);
