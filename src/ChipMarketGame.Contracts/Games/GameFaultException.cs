namespace ChipMarketGame.Contracts;

/// <summary>
/// This program failed, and asking again does not help. Told without its details, which stand in the log of the host that failed: they
/// may hold what a company knows. No <see cref="Orleans.Runtime.OrleansException"/>, which callers take for an outage.
/// </summary>
[GenerateSerializer, Alias("game-fault")]
public sealed class GameFaultException() : Exception("Something went wrong in the program; the host's log says what.");
