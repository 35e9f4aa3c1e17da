namespace ChipMarketGame.Client;

/// <summary>An assembly of one's own strategies.</summary>
/// <param name="File">Its name, without folder.</param>
internal sealed record OwnAssembly(string File, string Sha256);
