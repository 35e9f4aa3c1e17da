namespace ChipMarketGame.Storage;

/// <summary>A store that <see cref="Appending"/> may write to, inside one transaction and one thread.</summary>
internal interface IGameTable : IGameFacts
{
    void Add(GameHead begun);

    void Add(StoredEvent next);

    /// <summary>Adds what stands beside an event, unless its id is there.</summary>
    void Add(PersonalText beside);

    /// <summary>
    /// Compare and set: whether the head stood at <paramref name="from"/>'s version and now stands at <paramref name="to"/>.
    /// </summary>
    bool Move(GameHead from, GameHead to, WakeTime wake);
}
