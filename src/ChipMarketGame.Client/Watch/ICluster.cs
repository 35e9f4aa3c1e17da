namespace ChipMarketGame.Client;

/// <summary>Where the games are: another process, or this one.</summary>
internal interface ICluster : IAsyncDisposable
{
    /// <summary>How people call it.</summary>
    string Name { get; }

    /// <summary>Connects, however long it takes.</summary>
    /// <param name="unreachable">Told of every failed attempt.</param>
    /// <param name="lost">Told whenever the connection breaks later; calls find it again by themselves.</param>
    /// <exception cref="CommandFailedException">It can never be had.</exception>
    Task<IGrainFactory> Connect(Action unreachable, Action lost, CancellationToken cancellation);
}
