using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// A game played again with the strategy that stands in for one seat. Seats that strategies played are asked again; what people played is
/// moved as their own record suggests that they would have answered.
/// </summary>
/// <param name="quarters">How many quarters of the record are played, and are known of the people in it.</param>
internal sealed class StandInReplay(RecordedGame record, int quarters)
{
    private readonly Reaction?[] _reactions = new Reaction?[record.Scenario.Roster.Seats];

    private readonly SeatMask _remember = RerunTable.Remembering(record.Course);

    private readonly ImmutableArray<string> _strategies =
        [.. record.Course.Opening.Controllers.OrderBy(each => each.Seat.Index).Select(each => each.Strategy)];

    /// <summary>What the seat would have made with the stand-in: the mean over the models of the others.</summary>
    public Usd NetPresentValue(Company seat)
    {
        var members = Enumerable.Range(0, _reactions.Length).Where(rival => rival != seat.Index && HasPerson(rival))
            .Select(rival => ReactionOf(rival).Members).DefaultIfEmpty(1).Max();
        var sum = 0m;
        for (var member = 0; member < members; member++) { sum += Played(seat, member).NetPresentValue.Count; }
        return new Usd((long)Math.Round(sum / members));
    }

    private SeatScore Played(Company seat, int member)
    {
        var game = record.Course.At(0);
        var players = Lineup.Of(record.Scenario, _strategies).TakeSeats();
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            var views = game.Views;
            foreach (var player in players)
            {
                var sheet = record.Sheet(player.Seat, quarter);
                var anew = player.Seat == seat || sheet.Origin == SheetOrigin.Decided;
                var decided = anew || _remember.Has(player.Seat.Index) ? player.Decide(views.Of(player.Seat)) : null;
                if (anew) { game.HandIn(player.Seat, decided!); }
                else if (sheet.Origin == SheetOrigin.Standing) { game.StandBy(player.Seat, sheet.Reason ?? ""); }
                else
                {
                    var reaction = ReactionOf(player.Seat.Index);
                    game.HandIn(player.Seat, reaction.Answer(member % reaction.Members, quarter, views.Of(player.Seat)));
                }
            }

            game.Play();
        }

        return game.Score(seat);
    }

    private bool HasPerson(int rival) =>
        Enumerable.Range(0, quarters).Any(quarter => record.WasDecidedByAPerson(record.Scenario.Roster.At(rival), quarter));

    private Reaction ReactionOf(int rival) => _reactions[rival] ??=
        StrategyRole.Of(record.Scenario.Roster.RoleOf(record.Scenario.Roster.At(rival)))
            .ReactionOf(record, record.Scenario.Roster.At(rival), quarters);
}
