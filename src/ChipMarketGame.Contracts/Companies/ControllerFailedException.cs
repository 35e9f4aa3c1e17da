namespace ChipMarketGame.Contracts;

/// <summary>Whoever controls a company failed to decide, in contrast to a company that could not be reached.</summary>
[GenerateSerializer, Alias("controller-failed")]
public sealed class ControllerFailedException(string message) : Exception(message);
