namespace ChipMarketGame.ClusterTests;

/// <summary>Waits until a tournament has put one more part of its games on the disk.</summary>
sealed class NextPart : IDisposable
{
    readonly TaskCompletionSource _part = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly FileSystemWatcher _watcher;

    /// <param name="folder">The tournament's, whether or not it is there yet.</param>
    public NextPart(string folder)
    {
        Directory.CreateDirectory(folder);
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Renamed += (_, renamed) =>
        {
            if (renamed.Name!.EndsWith(".parquet", StringComparison.Ordinal)) { _part.TrySetResult(); }
        };
        _watcher.EnableRaisingEvents = true;
    }

    public Task Written => _part.Task.WaitAsync(Waiting.Patience);

    public void Dispose() => _watcher.Dispose();
}
