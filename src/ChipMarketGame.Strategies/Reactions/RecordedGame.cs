using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>A game as it went, with what every seat saw before each of its decisions and what it was worth after each quarter.</summary>
internal sealed class RecordedGame
{
    private readonly ImmutableArray<GameViews> _views;
    private readonly ImmutableArray<ImmutableArray<SeatScore>> _scores;

    public RecordedGame(GameCourse course)
    {
        Course = course;
        var views = ImmutableArray.CreateBuilder<GameViews>(course.Closed.Length);
        var scores = ImmutableArray.CreateBuilder<ImmutableArray<SeatScore>>(course.Closed.Length + 1);
        var game = course.At(0);
        scores.Add([.. game.Scores()]);
        for (var quarter = 0; quarter < course.Closed.Length; quarter++)
        {
            views.Add(game.FreshViews());
            course.PlayAsRecorded(game, quarter);
            scores.Add([.. game.Scores()]);
        }

        (_views, _scores) = (views.MoveToImmutable(), scores.MoveToImmutable());
    }

    public GameCourse Course { get; }

    public Scenario Scenario => Course.Scenario;

    /// <summary>Quarters closed.</summary>
    public int Quarters => Course.Closed.Length;

    /// <summary>What a seat saw when it decided quarter number <paramref name="quarter"/>, from 0.</summary>
    public SeatView View(Company seat, int quarter) => _views[quarter].Of(seat);

    /// <summary>What it played then.</summary>
    public SealedSheet Sheet(Company seat, int quarter) => Course.Closed[quarter].Sheets[seat.Index];

    /// <summary>Whether a person played it, or a program that is not of the catalogue: nobody can be asked again.</summary>
    public bool WasDecidedByAPerson(Company seat, int quarter) =>
        Sheet(seat, quarter).Origin is SheetOrigin.HandedIn or SheetOrigin.Draft;

    /// <summary>Its score if the game had ended after so many quarters.</summary>
    public SeatScore Score(Company seat, int quarters) => _scores[quarters][seat.Index];
}
