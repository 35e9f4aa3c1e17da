namespace ChipMarketGame.Strategies;

/// <summary>
/// Drives one game by a lineup: what tournaments, experiments, replays and tests run by the million. Everything that plays strategies
/// without a server plays them here. Allocates nothing per quarter after warm-up.
/// </summary>
public sealed class Match(Game game, Lineup lineup)
{
    private readonly Exception?[] _unmade = new Exception?[game.Scenario.Roster.Seats];
    private Lineup _lineup = lineup;
    private Player?[]? _players;

    /// <summary>The game that is played.</summary>
    public Game Game { get; } = game;

    /// <summary>The quarter that is being decided and by which seat, for whoever watches that decisions come.</summary>
    public (CalendarQuarter Quarter, int Seat) Asking { get; private set; }

    /// <summary>Seats whose strategies are not asked from now on: they play their standing orders, and nobody is told.</summary>
    public SeatMask Silenced { get; set; }

    /// <summary>Told of each line that the rules refused; a company under administration is the game's course and not told.</summary>
    public Action<Company, Refusal>? Refused { get; init; }

    /// <summary>
    /// Told of each decision in which a strategy threw, and of each that one could not make because making it threw: its seat plays
    /// standing
    /// orders and the others go on. Where nobody listens, what it throws ends the game.
    /// </summary>
    public Action<Company, Exception>? Failed { get; init; }

    /// <summary>Lets every seat decide and hands its sheet in. The quarter stays open: close it to have its event.</summary>
    public void HandIn()
    {
        var views = Game.Views.Seats;
        var (roster, players) = (Game.Scenario.Roster, _players ??= Take());
        for (var seat = 0; seat < players.Length; seat++) { HandIn(roster.At(seat), players[seat], views[seat]); }
    }

    /// <summary>Plays the quarter that is open.</summary>
    public void PlayQuarter()
    {
        HandIn();
        Game.Play();
    }

    /// <summary>Plays to the end of the game.</summary>
    /// <param name="played">Told after each quarter.</param>
    public void Play(Action? played = null)
    {
        while (!Game.Ended)
        {
            PlayQuarter();
            played?.Invoke();
        }
    }

    /// <summary>Plays to the end of the game, quarter by quarter, each closed as in a journal, with its event.</summary>
    public IEnumerable<QuarterClosed> Quarters()
    {
        while (!Game.Ended)
        {
            HandIn();
            yield return Game.Close();
        }
    }

    /// <summary>Starts over with another seed: the same memory, fresh strategies.</summary>
    public void Restart(ulong seed) => Restart(seed, _lineup);

    /// <summary>Starts over with another seed and another lineup of the same scenario: the same memory, fresh strategies.</summary>
    /// <param name="silenced">Seats whose strategies are neither made nor asked.</param>
    public void Restart(ulong seed, Lineup lineup, SeatMask silenced = default)
    {
        Game.Restart(seed);
        (_lineup, Silenced) = (lineup, silenced);
        _players = Take();
    }

    private Player?[] Take() => Failed is null && Silenced == default
        ? _lineup.TakeSeats()
        : Enumerable.Range(0, Game.Scenario.Roster.Seats).Select(Made).ToArray();

    /// <summary>An instance; none where making it fails or where nobody will ask it.</summary>
    private Player? Made(int seat)
    {
        Asking = (Game.Quarter, seat);
        _unmade[seat] = null;
        if (Silenced.Has(seat)) { return null; }

        try
        {
            return _lineup.Take(seat);
        }
        catch (Exception thrown) when (Failed is not null)
        {
            _unmade[seat] = thrown;
            return null;
        }
    }

    private void HandIn(Company seat, Player? player, SeatView view)
    {
        if (IsAsked(seat, player is not null)) { Note(seat, player!.HandIn(Game, view, Failed)); }
    }

    /// <summary>Whether the strategy is to decide; one that could not be made fails in every decision.</summary>
    private bool IsAsked(Company seat, bool made)
    {
        Asking = (Game.Quarter, seat.Index);
        if (Silenced.Has(seat.Index)) { return false; }
        if (!made) { Failed!(seat, _unmade[seat.Index]!); }

        return made;
    }

    private void Note(Company seat, IReadOnlyList<Refusal> refusals)
    {
        if (Refused is not { } told) { return; }
        for (var line = 0; line < refusals.Count; line++)
        {
            if (refusals[line].Reason != RefusalReason.UnderAdministration) { told(seat, refusals[line]); }
        }
    }
}
