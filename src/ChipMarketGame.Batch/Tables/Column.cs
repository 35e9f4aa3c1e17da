namespace ChipMarketGame.Batch;

/// <summary>A column of a table of results, described for whoever reads the file without us.</summary>
/// <param name="Unit">usd, chips, share, h100 (H100-equivalents), …</param>
/// <param name="Of">The cell: a number, a text, a truth, or null where the row has nothing to say.</param>
public sealed record Column<TRow>(string Name, string Unit, string Meaning, Func<TRow, object?> Of);
