using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>Reads the parts of a tournament one after another and adds them up.</summary>
public static class TournamentTally
{
    /// <param name="steps">Steps that count; all their parts must be there.</param>
    /// <exception cref="BatchException">A part is missing, damaged or holds other games than the schedule.</exception>
    public static Tally Of(Tournament tournament, PartFolder<SeatResult> parts, int steps)
    {
        var tally = new Tally(tournament.Schedule, tournament.Panel, tournament.File.Failures, steps);
        foreach (var (part, number) in tournament.Parts.Select((part, number) => (part, number)).Where(part => part.part.End <= steps))
        {
            Add(tally, tournament, part, Rows(parts, number));
        }

        return tally;
    }

    /// <summary>The rows of a part.</summary>
    /// <exception cref="BatchException">It is missing or damaged.</exception>
    public static IReadOnlyList<SeatResult> Rows(PartFolder<SeatResult> parts, int number)
    {
        try
        {
            return parts.Read(number);
        }
        catch (ResultsUnreadableException broken)
        {
            throw BatchException.Failed(broken.Message, broken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw BatchException.Failed($"{ResultParts.NameOf(number)} cannot be read: {fault.Message}", fault);
        }
    }

    private static void Add(Tally tally, Tournament tournament, StepRange part, IReadOnlyList<SeatResult> rows)
    {
        var expected = tournament.Schedule.GamesOf(part).Sum(game => game.Entrants.Count(entrant => entrant != ScheduledGame.Panel));
        var byStep = rows.ToLookup(row => row.Step);
        if (rows.Count != expected || byStep.Any(step => step.Key < part.First || step.Key >= part.End))
        {
            throw BatchException.Failed(
                $"The part of steps {part.First} to {part.End - 1} holds other games than this tournament has. Delete it and resume.");
        }

        for (var step = part.First; step < part.End; step++) { tally.Add(step, byStep[step]); }
    }
}
