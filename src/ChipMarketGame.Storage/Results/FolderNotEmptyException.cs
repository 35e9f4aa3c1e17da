namespace ChipMarketGame.Storage;

/// <summary>Results go into a new or empty folder, so that they are never mixed with others.</summary>
public sealed class FolderNotEmptyException(string path) : Exception($"{path} is not empty: results go into a new or an empty folder.");
