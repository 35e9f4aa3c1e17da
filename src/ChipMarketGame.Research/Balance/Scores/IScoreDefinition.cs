using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>What a class is scored by.</summary>
public interface IScoreDefinition
{
    /// <summary>As a report names it.</summary>
    string Name { get; }

    /// <summary>A seat's score in a game that was played, $ bn beyond what stands in for it.</summary>
    double Of(GameCourse course, Company seat);
}

/// <summary>The score of the gradebook: beyond what the stand-in makes of the seat against everybody else's recorded decisions.</summary>
public sealed class GradebookScore : IScoreDefinition
{
    /// <inheritdoc/>
    public string Name => "score of the gradebook";

    /// <inheritdoc/>
    public double Of(GameCourse course, Company seat) =>
        (course.At(course.Closed.Length).Score(seat).NetPresentValue - Rerun.StandIn(course, seat).NetPresentValue).Billions;
}
