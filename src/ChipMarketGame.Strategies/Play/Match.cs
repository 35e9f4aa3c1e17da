namespace ChipMarketGame.Strategies;

/// <summary>
/// One game played by a lineup in a plain loop: what tournaments, experiments and tests run by the million. Allocates nothing per
/// quarter after warm-up.
/// </summary>
public sealed class Match(Game game, Lineup lineup)
{
    private readonly Exception?[] _unmade = new Exception?[game.Scenario.Roster.Seats];
    private Players? _players;

    /// <summary>The game that is played.</summary>
    public Game Game { get; } = game;

    /// <summary>Told of each line that the rules refused; a company under administration is the game's course and not told.</summary>
    public Action<Company, Refusal>? Refused { get; init; }

    /// <summary>
    /// Told of each decision in which a strategy threw, and of each that one could not make because making it threw: its seat plays standing
    /// orders and the others go on. Where nobody listens, what it throws ends the game.
    /// </summary>
    public Action<Company, Exception>? Failed { get; init; }

    /// <summary>Lets every seat decide and hands its sheet in. The quarter stays open: close it to have its event.</summary>
    public void HandIn()
    {
        var views = Game.Views;
        var roster = Game.Scenario.Roster;
        var (hyperscalers, designers, nvidia) = _players ??= Take();
        for (var number = 0; number < hyperscalers.Length; number++) { HandIn(roster.Hyperscaler(number), hyperscalers[number], views.Hyperscalers[number]); }
        for (var number = 0; number < designers.Length; number++) { HandIn(roster.Designer(number), designers[number], views.Designers[number]); }
        HandIn(roster.GpuMaker, nvidia, views.Nvidia);
    }

    /// <summary>Plays the quarter that is open.</summary>
    public void PlayQuarter()
    {
        HandIn();
        Game.Play();
    }

    /// <summary>Plays to the end of the game.</summary>
    public void Play()
    {
        while (!Game.Ended) { PlayQuarter(); }
    }

    /// <summary>Starts over with another seed: the same memory, fresh strategies.</summary>
    public void Restart(ulong seed)
    {
        Game.Restart(seed);
        _players = Take();
    }

    private Players Take()
    {
        if (Failed is null) { return lineup.TakeSeats(); }

        var roster = Game.Scenario.Roster;
        return new Players(
            [.. Enumerable.Range(0, roster.Hyperscalers).Select(number => Made(roster.Hyperscaler(number), () => lineup.TakeHyperscaler(number))!)],
            [.. Enumerable.Range(0, roster.Designers).Select(number => Made(roster.Designer(number), () => lineup.TakeDesigner(number))!)],
            Made(roster.GpuMaker, lineup.TakeNvidia)!);
    }

    private TStrategy? Made<TStrategy>(Company seat, Func<TStrategy> make)
        where TStrategy : class
    {
        try
        {
            return make();
        }
        catch (Exception thrown)
        {
            _unmade[seat.Index] = thrown;
            return null;
        }
    }

    private void HandIn(Company seat, IHyperscalerStrategy? strategy, HyperscalerView view)
    {
        if (strategy is null) { NotMade(seat); return; }
        HyperscalerSheet sheet;
        try { sheet = strategy.Decide(view); }
        catch (Exception thrown) when (Failed is not null) { Failed(seat, thrown); return; }
        Note(seat, Game.HandIn(seat, sheet));
    }

    private void HandIn(Company seat, IDesignerStrategy? strategy, DesignerView view)
    {
        if (strategy is null) { NotMade(seat); return; }
        DesignerSheet sheet;
        try { sheet = strategy.Decide(view); }
        catch (Exception thrown) when (Failed is not null) { Failed(seat, thrown); return; }
        Note(seat, Game.HandIn(seat, sheet));
    }

    private void HandIn(Company seat, INvidiaStrategy? strategy, NvidiaView view)
    {
        if (strategy is null) { NotMade(seat); return; }
        NvidiaSheet sheet;
        try { sheet = strategy.Decide(view); }
        catch (Exception thrown) when (Failed is not null) { Failed(seat, thrown); return; }
        Note(seat, Game.HandIn(seat, sheet));
    }

    private void NotMade(Company seat) => Failed!(seat, _unmade[seat.Index]!);

    private void Note(Company seat, IReadOnlyList<Refusal> refusals)
    {
        for (var line = 0; line < refusals.Count; line++)
        {
            if (refusals[line].Reason != RefusalReason.UnderAdministration) { Refused?.Invoke(seat, refusals[line]); }
        }
    }
}
