using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PlackettLuceTests
{
    // Wins of the row over the column, American League East 1987: Agresti, Categorical Data Analysis, 2nd ed. 2002, table 10.10.
    static readonly string[] Teams = ["Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore"];
    static readonly int[][] Wins =
    [
        [0, 7, 9, 7, 7, 9, 11],
        [6, 0, 7, 5, 11, 9, 9],
        [4, 6, 0, 7, 7, 8, 12],
        [6, 8, 6, 0, 6, 7, 10],
        [6, 2, 6, 7, 0, 7, 12],
        [4, 4, 5, 6, 6, 0, 6],
        [2, 4, 1, 3, 1, 7, 0],
    ];

    // Turner and Firth, "Bradley-Terry Models in R", Journal of Statistical Software 48(9), 2012, section 2: log strength over Baltimore's.
    [Theory]
    [InlineData("Milwaukee", 1.5814, 0.3433)]
    [InlineData("Detroit", 1.4364, 0.3396)]
    [InlineData("Toronto", 1.2945, 0.3367)]
    [InlineData("New York", 1.2476, 0.3359)]
    [InlineData("Boston", 1.1077, 0.3339)]
    [InlineData("Cleveland", 0.6839, 0.3319)]
    public void Baseball_1987_has_the_published_strengths_and_standard_errors(string team, double published, double error)
    {
        var fit = PlackettLuce.Fit(Baseball());

        Assert.Equal(published, Math.Log(Of(fit, team) / Of(fit, "Baltimore")), 5e-5);
        Assert.Equal(error, fit.ErrorOfDifference(team, "Baltimore"), 5e-5);
    }

    [Fact] // Each game adds the logarithm of the winner's part of both strengths.
    public void The_likelihood_of_baseball_1987_is_the_product_over_its_games()
    {
        var fit = PlackettLuce.Fit(Baseball());

        Assert.Equal(
            Baseball().Sum(game => Math.Log(Of(fit, game[0].Entrant) / (Of(fit, game[0].Entrant) + Of(fit, game[1].Entrant)))),
            fit.LogLikelihood, 1e-9);
    }

    [Fact] // Of two, the information on the logarithm of their odds is n p q, and each lies half of it from the middle.
    public void The_error_of_two_is_that_of_a_binomials_odds()
    {
        var fit = PlackettLuce.Fit([.. Repeat(6, Game("A", "x", "B", "x")), .. Repeat(2, Game("B", "x", "A", "x"))]);

        Assert.Equal(Math.Sqrt(1 / (8 * 0.75 * 0.25)), fit.ErrorOfDifference("A", "B"), 1e-12);
        Assert.All(fit.Entrants, rating => Assert.Equal(Math.Sqrt(1 / (8 * 0.75 * 0.25)) / 2, rating.StandardError, 1e-12));
        Assert.Equal(400 / Math.Log(10) * fit.Entrants[0].StandardError, fit.Entrants[0].PointsError, 1e-9);
    }

    [Fact]
    public void Games_in_any_order_give_the_same_strengths()
    {
        IReadOnlyList<Finisher>[] games = [.. Baseball()], shuffled = [.. games];
        new Random(1).Shuffle(shuffled);
        var (fit, again) = (PlackettLuce.Fit(games), PlackettLuce.Fit(shuffled));

        Assert.All(Teams, team => Assert.Equal(Of(fit, team), Of(again, team)));
    }

    [Fact] // At the maximum of the likelihood, expected choices equal those won: an independent check by enumeration of each stage.
    public void Every_entrant_is_chosen_as_often_as_its_strength_says()
    {
        var noise = new Noise(40, 0);
        Finisher[][] games = [
            .. Enumerable.Range(0, 60)
                .Select(game => Enumerable.Range(0, 6).Where(i => (i + game) % 3 != 0)
                    .Select(i => Finish($"{i}", noise.Normal() + (0.3 * i))).ToArray())];

        var fit = PlackettLuce.Fit(games);

        var (won, expected) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        foreach (var game in games)
        {
            string[] order = [.. game.OrderByDescending(finisher => finisher.Score).Select(finisher => finisher.Entrant)];
            for (var place = 0; place < order.Length - 1; place++)
            {
                won[order[place]] = won.GetValueOrDefault(order[place]) + 1;
                foreach (var left in order[place..])
                {
                    expected[left] = expected.GetValueOrDefault(left) + (Of(fit, left) / order[place..].Sum(name => Of(fit, name)));
                }
            }
        }

        Assert.All(won, pair => Assert.Equal(pair.Value, expected[pair.Key], 1e-8));
    }

    // Closed form: odds of A are 3 when it has the first seat and 1/2 in the second, so its strength² is 3/2 and the first seat's 3 · 2.
    [Fact]
    public void A_seat_that_helps_is_told_from_the_entrant_in_it()
    {
        IReadOnlyList<Finisher>[] games =
        [
            .. Repeat(3, Game("A", "first", "B", "second")), .. Repeat(1, Game("B", "second", "A", "first")),
            .. Repeat(1, Game("A", "second", "B", "first")), .. Repeat(2, Game("B", "first", "A", "second")),
        ];

        var fit = PlackettLuce.Fit(games, withSeats: true);

        Assert.Equal(1.5, Math.Pow(Of(fit, "A") / Of(fit, "B"), 2), 1e-9);
        Assert.Equal(6, Math.Pow(fit.Seats[0].Strength / fit.Seats[1].Strength, 2), 1e-9);
        Assert.Equal("first", fit.Seats[0].Name);
    }

    [Fact]
    public void A_tie_of_two_is_half_a_win_for_each()
    {
        Finisher[] won = [Finish("A", 2), Finish("B", 1)], tied = [Finish("A", 1), Finish("B", 1)], lost = [Finish("A", 0), Finish("B", 1)];

        Assert.Equal(3, Odds(PlackettLuce.Fit([won, tied])), 1e-9);
        Assert.Equal(3, Odds(PlackettLuce.Fit([won, won, won, lost])), 1e-9);

        static double Odds(PlackettLuce fit) => Of(fit, "A") / Of(fit, "B");
    }

    [Fact]
    public void A_tie_of_three_counts_as_its_six_orders()
    {
        Finisher[] tied = [Finish("A", 1), Finish("B", 1), Finish("C", 1), Finish("D", 0)], upset = [
            Finish("D", 9), Finish("A", 3), Finish("B", 2), Finish("C", 1)];
        string[][] orders = [["A", "B", "C"], ["A", "C", "B"], ["B", "A", "C"], ["B", "C", "A"], ["C", "A", "B"], ["C", "B", "A"]];

        var fit = PlackettLuce.Fit([.. Repeat(6, tied), .. Repeat(6, upset)]);
        var spelled = PlackettLuce.Fit(
            [.. orders.Select(order => new[] { Finish(order[0], 4), Finish(order[1], 3), Finish(order[2], 2), Finish("D", 0) }), .. Repeat(
                6, upset)]);

        Assert.All(fit.Entrants, rating => Assert.Equal(Of(spelled, rating.Name), rating.Strength, 1e-9));
    }

    [Fact]
    public void Ten_to_one_is_400_points() =>
        Assert.Equal(400, new Rating("A", Math.Sqrt(10)).Points - new Rating("B", 1 / Math.Sqrt(10)).Points, 1e-9);

    [Fact]
    public void Who_never_lost_has_no_rating_and_is_named()
    {
        var error = Assert.Throws<ArgumentException>(
            () => PlackettLuce.Fit([[Finish("A", 2), Finish("B", 1)], [Finish("B", 2), Finish("A", 1)], [Finish("A", 3), Finish("C", 1)]]));

        Assert.Contains("the entrants A, B never lost to any of the others", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_game_there_is_no_rating() =>
        Assert.Contains(
            "at least one game of two finishers", Assert.Throws<ArgumentException>(() => PlackettLuce.Fit([])).Message,
            StringComparison.Ordinal);

    static IEnumerable<IReadOnlyList<Finisher>> Baseball() =>
        from winner in Enumerable.Range(0, Teams.Length)
        from loser in Enumerable.Range(0, Teams.Length)
        from game in Enumerable.Range(0, Wins[winner][loser])
        select Game(Teams[winner], "any", Teams[loser], "any");

    static Finisher Finish(string entrant, double score) => new(entrant, "any", score);

    static Finisher[] Game(string winner, string seat, string loser, string other) => [new(winner, seat, 1), new(loser, other, 0)];

    static IEnumerable<IReadOnlyList<Finisher>> Repeat(int times, Finisher[] game) =>
        Enumerable.Repeat<IReadOnlyList<Finisher>>(game, times);

    static double Of(PlackettLuce fit, string name) => fit.Entrants.Single(rating => rating.Name == name).Strength;
}
