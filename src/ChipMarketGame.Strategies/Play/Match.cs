namespace ChipMarketGame.Strategies;

/// <summary>
/// One game played by a lineup in a plain loop: what tournaments, experiments and tests run by the million. Allocates nothing per
/// quarter after warm-up.
/// </summary>
public sealed class Match
{
    private readonly Lineup _lineup;
    private Players _players;

    public Match(Game game, Lineup lineup)
    {
        Game = game;
        _lineup = lineup;
        _players = lineup.TakeSeats();
    }

    /// <summary>The game that is played.</summary>
    public Game Game { get; }

    /// <summary>Lets every seat decide and hands its sheet in. The quarter stays open: close it to have its event.</summary>
    public void HandIn()
    {
        var views = Game.Views;
        var roster = Game.Scenario.Roster;
        var (hyperscalers, designers, nvidia) = _players;
        for (var number = 0; number < hyperscalers.Length; number++)
        {
            Game.HandIn(roster.Hyperscaler(number), hyperscalers[number].Decide(views.Hyperscalers[number]));
        }

        for (var number = 0; number < designers.Length; number++)
        {
            Game.HandIn(roster.Designer(number), designers[number].Decide(views.Designers[number]));
        }

        Game.HandIn(roster.GpuMaker, nvidia.Decide(views.Nvidia));
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
        _players = _lineup.TakeSeats();
    }
}
