namespace ChipMarketGame.Strategies;

/// <summary>
/// Plays a seat's forecast on: the seat by a plan, everybody else by the reference. Rollout of a policy improves on the policy
/// (Tesauro and Galperin 1996; Bertsekas and Castañon 1999).
/// </summary>
internal sealed class ImaginedPlay(Scenario scenario)
{
    private readonly Imagination _imagination = new(scenario);
    private readonly Players _reference = Lineup.Reference(scenario).TakeSeats();

    /// <summary>What the seat's score would be after some quarters of this plan, $.</summary>
    public double Score(HyperscalerView view, IHyperscalerStrategy plan, int quarters)
    {
        var game = _imagination.Of(view);
        for (var quarter = 0; quarter < quarters && !game.Ended; quarter++)
        {
            HandInReference(game);
            game.HandIn(view.Seat, plan.Decide(game.Views.Hyperscalers[view.Seat.Index]));
            game.Play();
        }

        return game.Score(view.Seat).NetPresentValue.Count;
    }

    /// <inheritdoc cref="Score(HyperscalerView, IHyperscalerStrategy, int)"/>
    public double Score(DesignerView view, IDesignerStrategy plan, int quarters)
    {
        var game = _imagination.Of(view);
        for (var quarter = 0; quarter < quarters && !game.Ended; quarter++)
        {
            HandInReference(game);
            game.HandIn(view.Seat, plan.Decide(game.Views.Designers[scenario.Roster.DesignerNumber(view.Seat)]));
            game.Play();
        }

        return game.Score(view.Seat).NetPresentValue.Count;
    }

    /// <inheritdoc cref="Score(HyperscalerView, IHyperscalerStrategy, int)"/>
    public double Score(NvidiaView view, INvidiaStrategy plan, int quarters)
    {
        var game = _imagination.Of(view);
        for (var quarter = 0; quarter < quarters && !game.Ended; quarter++)
        {
            HandInReference(game);
            game.HandIn(view.Seat, plan.Decide(game.Views.Nvidia));
            game.Play();
        }

        return game.Score(view.Seat).NetPresentValue.Count;
    }

    /// <summary>A later sheet of a seat replaces this one.</summary>
    private void HandInReference(Game game)
    {
        var (views, roster) = (game.Views, scenario.Roster);
        for (var number = 0; number < _reference.Hyperscalers.Length; number++)
        {
            game.HandIn(roster.Hyperscaler(number), _reference.Hyperscalers[number].Decide(views.Hyperscalers[number]));
        }

        for (var number = 0; number < _reference.Designers.Length; number++)
        {
            game.HandIn(roster.Designer(number), _reference.Designers[number].Decide(views.Designers[number]));
        }

        game.HandIn(roster.GpuMaker, _reference.Nvidia.Decide(views.Nvidia));
    }
}
