using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>A game from its first quarter to its last, as measured.</summary>
public sealed record PlayedGame(Scenario Scenario, ulong Seed, ImmutableArray<QuarterBook> Quarters, ImmutableArray<SeatScore> Scores)
{
    /// <summary>
    /// Lines that the rules refused, the standing value played instead; a company under administration is the game's course and not among
    /// them.
    /// </summary>
    public ImmutableArray<RefusedDecision> Refused { get; private init; } = [];

    /// <summary>Decisions in which a strategy threw.</summary>
    public ImmutableArray<FailedDecision> Failed { get; private init; } = [];

    /// <summary>Plays a whole game.</summary>
    public static PlayedGame Play(Scenario scenario, Lineup lineup, ulong seed)
    {
        var game = Game.Open(scenario, seed);
        var refused = ImmutableArray.CreateBuilder<RefusedDecision>();
        var failed = ImmutableArray.CreateBuilder<FailedDecision>();
        var match = new Match(game, lineup)
        {
            Refused = (seat, refusal) => refused.Add(new RefusedDecision(seed, game.Quarter, seat, refusal)),
            Failed = (seat, thrown) => failed.Add(new FailedDecision(seed, game.Quarter, seat, FailureText.Of(thrown))),
        };
        var books = ImmutableArray.CreateBuilder<QuarterBook>(scenario.Quarters);
        match.Play(() => books.Add(game.Book()));
        return new PlayedGame(scenario, seed, books.MoveToImmutable(), game.Scores())
        {
            Refused = refused.ToImmutable(), Failed = failed.ToImmutable()
        };
    }

    /// <summary>The quarters of a calendar year.</summary>
    public IEnumerable<QuarterBook> Year(int year) => Quarters.Where(book => book.Report.Quarter.Year == year);

    public double Sum(int year, Func<QuarterBook, double> figure) => Year(year).Sum(figure);

    /// <summary>Mean over the quarters of a year; not a number if the game has none.</summary>
    public double Mean(int year, Func<QuarterBook, double> figure) => Year(year).Select(figure).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Number of the first quarter, from 0, of which this is true; infinite if of none.</summary>
    public double First(Func<QuarterBook, bool> isSo)
    {
        var found = Quarters.FirstOrDefault(isSo);
        return found is null ? double.PositiveInfinity : found.Report.Turn;
    }

    /// <summary>Work the clouds did in a quarter for tenants and own services.</summary>
    public static Compute Served(QuarterBook book) => new(book.Hyperscalers.Sum(cloud => (cloud.Demand * (1 - cloud.Service.Gap)).H100));

    /// <summary>What a seat's score came to, $ bn.</summary>
    public double Score(Company seat) => Scores[seat.Index].NetPresentValue.Billions;
}
