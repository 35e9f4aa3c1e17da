namespace ChipMarketGame.Storage;

/// <summary>A file holds no backup, or not as it was written. The message is a sentence for people.</summary>
/// <param name="line">Line of the file, from 1.</param>
public sealed class BackupException(int line, string sentence, Exception? cause = null) : Exception($"Line {line}: {sentence}", cause);
