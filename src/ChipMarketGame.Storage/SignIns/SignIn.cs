namespace ChipMarketGame.Storage;

/// <summary>Somebody is signed in on a device.</summary>
/// <param name="TicketHash">Hexadecimal SHA-256 of the ticket that the device holds.</param>
/// <param name="Owner">Opaque id of who it is.</param>
/// <param name="Key">Name of the operator's key under which it was given: void under another.</param>
/// <param name="Until">When it ends by itself.</param>
public sealed record SignIn(string TicketHash, string Owner, string Key, DateTimeOffset Until);
