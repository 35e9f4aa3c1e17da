namespace ChipMarketGame.Contracts;

/// <summary>Somebody wants a seat.</summary>
/// <param name="Code">The class's code.</param>
/// <param name="Company">Id of the company.</param>
/// <param name="Name">Name to show to the class, 1–40 characters.</param>
/// <param name="Token">The token that shall speak for the seat, made by the caller: the same claim again is the same claim.</param>
[GenerateSerializer, Immutable, Alias("seat-claim")]
public sealed record SeatClaim(string Code, string Company, string Name, string Token);
