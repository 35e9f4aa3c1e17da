namespace ChipMarketGame.Batch;

/// <summary>A file of results is damaged or was edited. The message is a sentence for people.</summary>
public sealed class ResultsUnreadableException(string name, Exception? cause = null)
    : Exception($"{name} is not as it was written. Delete it and resume: its games are played again.", cause)
{
    /// <summary>Name of the file within the folder of results.</summary>
    public string Name { get; } = name;
}
