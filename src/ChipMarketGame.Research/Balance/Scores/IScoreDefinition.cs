using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>What a class is scored by.</summary>
public interface IScoreDefinition
{
    /// <summary>As a report names it.</summary>
    string Name { get; }

    /// <summary>The scores of seats in a game that people played, $ bn beyond what stands in for each, in the order of the seats.</summary>
    ImmutableArray<double> Of(GameCourse course, ImmutableArray<Company> seats);
}

/// <summary>The score that a class sees: the advantage of the gradebook.</summary>
public sealed class GradebookScore : IScoreDefinition
{
    /// <inheritdoc/>
    public string Name => "score of the gradebook";

    /// <inheritdoc/>
    public ImmutableArray<double> Of(GameCourse course, ImmutableArray<Company> seats)
    {
        ImmutableArray<string> teams = [.. Enumerable.Repeat("", course.Scenario.Roster.Seats)];
        return [.. Gradebook.Of(course, seats, teams).Select(graded => graded.Advantage.Billions)];
    }
}
