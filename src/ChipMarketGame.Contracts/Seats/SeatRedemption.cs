namespace ChipMarketGame.Contracts;

/// <summary>Somebody comes to a seat with a code that the teacher has made for it.</summary>
/// <param name="SeatCode">See <see cref="Contracts.SeatCode"/>; as typed.</param>
/// <param name="Name">Name to show to the class, 1–40 characters.</param>
/// <param name="Token">The token that shall speak for the seat, made by the caller: the same again is the same.</param>
[GenerateSerializer, Immutable, Alias("seat-redemption")]
public sealed record SeatRedemption(string SeatCode, string Name, string Token);
