using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Plays a seat's forecast on: the seat by a plan, everybody else by the reference. Rollout of a policy improves on the policy
/// (Tesauro and Galperin 1996; Bertsekas and Castañon 1999).
/// </summary>
internal sealed class ImaginedPlay(Scenario scenario)
{
    private readonly Imagination _imagination = new(scenario);
    private readonly Player[] _reference = Lineup.Reference(scenario).TakeSeats();

    /// <summary>The plan with the best score after some quarters; of equals the first.</summary>
    public TPlayer Best<TPlayer>(SeatView view, ImmutableArray<TPlayer> plans, int quarters)
        where TPlayer : Player
    {
        var (best, most) = (plans[0], double.NegativeInfinity);
        foreach (var plan in plans)
        {
            var score = Score(view, plan, quarters);
            if (score > most) { (best, most) = (plan, score); }
        }

        return best;
    }

    /// <summary>What the seat's score would be after some quarters of this plan, $.</summary>
    public double Score(SeatView view, Player plan, int quarters)
    {
        var game = _imagination.Of(view);
        for (var quarter = 0; quarter < quarters && !game.Ended; quarter++)
        {
            var views = game.Views.Seats;
            foreach (var other in _reference) { other.HandIn(game, views[other.Seat.Index]); }

            // A later sheet of a seat replaces the one before.
            plan.HandIn(game, views[plan.Seat.Index]);
            game.Play();
        }

        return game.Score(view.Seat).NetPresentValue.Count;
    }
}
