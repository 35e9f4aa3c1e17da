using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>A stored game played again, each state compared with the recorded one.</summary>
/// <param name="scenarios">Scenarios read before, by document: many games open with the same.</param>
internal sealed class GameReplay(Dictionary<string, Scenario> scenarios)
{
    private Game? game;
    private Roster? roster;

    public int Quarters { get; private set; }

    /// <summary>Where the game and its record part.</summary>
    public Flaw? Flaw { get; private set; }

    /// <summary>Why the game cannot be played again here, which is no flaw of it.</summary>
    public string? SetAside { get; private set; }

    /// <summary>Whether more events are wanted.</summary>
    public bool Apply(StoredEvent stored)
    {
        try
        {
            if (game is null) { Open(stored); }
            else { Apply(game, EventForm.Read(stored, roster!), stored.Version); }
        }
        catch (Exception differs) when (differs is ReplayMismatchException or UnreadableEventException or ScenarioException)
        {
            Flaw = new Flaw(stored.Version, $"{differs.Message.TrimEnd('.')}.");
        }

        return Flaw is null && SetAside is null;
    }

    private void Open(StoredEvent stored)
    {
        var document = EventForm.ScenarioOf(stored);
        if (!scenarios.TryGetValue(document, out var scenario))
        {
            scenarios.Add(document, scenario = ScenarioFile.Read(document).Scenario);
        }
        roster = scenario.Roster;
        if (EventForm.Read(stored, roster) is not GameOpened opening)
        {
            throw new UnreadableEventException(stored, "a game begins with its opening");
        }
        if (opening.Rules != Game.RulesVersion)
        {
            SetAside = $"it began under version {opening.Rules} of the rules and this program plays version {Game.RulesVersion}.";
            return;
        }

        game = Game.Open(scenario, opening.Seed, opening.Luck);
    }

    private void Apply(Game played, GameEvent happened, long version)
    {
        switch (happened)
        {
            case QuarterClosed closed when played.Ended || closed.Quarter != played.Quarter:
                Flaw = new Flaw(version, $"{closed.Quarter} does not come next.");
                break;
            case QuarterClosed closed:
                played.Apply(closed);
                Quarters++;
                break;
            case GameEnded ended when !played.Ended || !ended.Scores.SequenceEqual(played.Scores()):
                Flaw = new Flaw(version, "The game ends with other scores than its quarters give.");
                break;
        }
    }
}
