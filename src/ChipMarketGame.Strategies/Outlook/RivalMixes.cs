using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Who may sit in the other seats: each plays the reference or any other strategy of the catalogue that answers the market in front of
/// it; a hyperscaler as often just goes on as it did. Strategies that forecast themselves are left out, for their time, and those that
/// play at random, for nobody does.
/// </summary>
internal sealed class RivalMixes(Scenario scenario)
{
    private const double Reference = 0.3, Habit = 0.4;
    private const string Slow = "lookahead", Aimless = "random";

    private readonly ImmutableArray<string> _hyperscalers = Plausible(CompanyRole.Hyperscaler);
    private readonly ImmutableArray<string> _designers = Plausible(CompanyRole.Designer);
    private readonly ImmutableArray<string> _gpuMakers = Plausible(CompanyRole.GpuMaker);

    /// <summary>A lineup drawn from a stream.</summary>
    /// <param name="first">The stream's first draw for it; it takes one per seat.</param>
    /// <param name="turn">Number of the quarter: before the first one nobody has a habit.</param>
    public Lineup Draw(PrivateLuck stream, int first, int turn)
    {
        var lineup = Lineup.Reference(scenario);
        foreach (var seat in lineup.Seats.Select(controller => controller.Seat))
        {
            lineup = Draw(lineup, seat, stream.Draw(first + seat.Index), turn);
        }

        return lineup;
    }

    private Lineup Draw(Lineup lineup, Company seat, double draw, int turn)
    {
        var role = scenario.Roster.RoleOf(seat);
        var others = OfClass(role);
        if (draw < Reference) { return lineup; }
        if (draw >= 1 - Habit && role == CompanyRole.Hyperscaler && turn > 0)
        {
            return lineup.With(seat, MoreOfTheSame.Info, (_, _) => new MoreOfTheSame());
        }
        return lineup.With(seat, others[(int)((draw - Reference) / (1 - Reference) * others.Length)]);
    }

    private ImmutableArray<string> OfClass(CompanyRole role) => role switch
    {
        CompanyRole.Hyperscaler => _hyperscalers,
        CompanyRole.Designer => _designers,
        _ => _gpuMakers,
    };

    private static ImmutableArray<string> Plausible(CompanyRole role) =>
        [.. StrategyCatalogue.For(role).Select(info => info.Name)
            .Where(name => name is not (StrategyCatalogue.Reference or Slow or Aimless))];
}
