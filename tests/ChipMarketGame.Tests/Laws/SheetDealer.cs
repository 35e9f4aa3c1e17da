using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>
/// Deals sheets of every kind: sensible ones, ends of ranges, lines out of range, awards that cannot be. Each quarter and seat has a
/// stream of its own, so that a game cut short begins like the whole one and a failing game shrinks well.
/// </summary>
internal sealed class SheetDealer(Scenario scenario, ulong seed)
{
    private static readonly long[] WildCounts = [-1, long.MinValue, long.MaxValue, 1_000_000_001];
    private static readonly double[] WildNumbers = [
        -1e-9, -5, 3.0001, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue];

    private readonly Roster _roster = scenario.Roster;
    private PrivateLuck _luck;
    private int _draws;

    /// <summary>Hands in a sheet for every seat that does not sleep through the quarter.</summary>
    public void Deal(Game game)
    {
        foreach (var seat in Awake(game)) { Deal(game, seat); }
    }

    /// <summary>The seats that do not sleep through the quarter.</summary>
    public IEnumerable<Company> Awake(Game game)
    {
        for (var index = 0; index < _roster.Seats; index++)
        {
            Begin(game.Turn, 100 + index);
            if (!Chance(0.1)) { yield return _roster.At(index); }
        }
    }

    public void Deal(Game game, Company seat)
    {
        Begin(game.Turn, seat.Index);
        switch (_roster.RoleOf(seat))
        {
            case CompanyRole.Hyperscaler: game.HandIn(seat, Hyperscaler(seat.Index)); break;
            case CompanyRole.Designer: game.HandIn(seat, Designer()); break;
            default: game.HandIn(seat, Nvidia()); break;
        }
    }

    /// <summary>Starts the stream of a quarter and a seat.</summary>
    public void Begin(int quarter, int seat) => (_luck, _draws) = (new PrivateLuck(seed ^ ((ulong)(seat + 1) << 56), quarter), 0);

    public double Draw() => _luck.Draw(_draws++);

    public bool Chance(double chance) => Draw() < chance;

    public T Pick<T>(IReadOnlyList<T> all) => all[(int)(Draw() * all.Count)];

    private HyperscalerSheet Hyperscaler(int index)
    {
        var opening = scenario.Hyperscalers[index];
        return new HyperscalerSheet(
            new Chips(Count(SheetLines.Gpu, 4 * opening.GpuBaseline.Count)), Number(SheetLines.Premium),
            new Chips(Count(SheetLines.Asic, 4 * opening.Ramp.Count)),
            new Usd(Count(SheetLines.Software, 500_000_000)), new Megawatts(Count(SheetLines.Power, 600)),
            Chance(scenario.Programme.Request ? 0.02 : 0.3) ? Award() : null, Number(SheetLines.Rent),
            Chance(scenario.Programme.Request ? 0.4 : 0.02) ? Request() : null);
    }

    private DesignerSheet Designer()
    {
        var clients = Chance(0.6) ? Clients.All(_roster) : default;
        for (var i = 0; i < _roster.Hyperscalers; i++) { clients = Chance(0.4) ? clients.With(_roster.Hyperscaler(i)) : clients; }
        return new DesignerSheet(
            Number(SheetLines.Margin), Number(SheetLines.Quote), Chance(0.6),
            (int)Math.Clamp(Count(SheetLines.Hire, 1), int.MinValue, int.MaxValue),
            new Usd(Count(SheetLines.Ip, 200_000_000)), Number(SheetLines.Booking), clients);
    }

    private NvidiaSheet Nvidia() => new(
        Number(SheetLines.Price), Number(SheetLines.Reserve), Number(SheetLines.Loyalty), Number(SheetLines.Rd), Number(SheetLines.Cuda),
        Chance(0.8),
        Number(SheetLines.Royalty), Number(SheetLines.Cap), new Usd(Count(SheetLines.OpenAi, 10_000_000_000)));

    private ProgrammeRequest Request() => new(
        Chance(0.95) ? (Ambition)(int)(Draw() * 3) : (Ambition)7,
        Chance(0.95) ? (Permission)(int)(Draw() * 3) : (Permission)7,
        (Permission)(int)(Draw() * 3),
        Given(RequestLines.Ceiling), Chance(0.5) ? null : new Chips(Count(RequestLines.Volume, 1_000_000)),
        Given(RequestLines.QualityWeight), Given(RequestLines.QuarterWeight), Given(RequestLines.SlipWeight),
        Given(RequestLines.IncumbentWeight), Given(RequestLines.FusionWeight),
        Chance(0.5) ? null : new Handicaps([new(_roster.Designer(0), Number(RequestLines.HandicapOf(_roster.Companies[0].Id)))]));

    private double? Given(SheetLine line) => Chance(0.5) ? Number(line) : null;

    private ProgrammeAward Award() => new(
        Chance(0.9) ? _roster.Designer((int)(Draw() * _roster.Designers)) : _roster.At((int)(Draw() * _roster.Companies.Length)),
        Chance(0.5) ? Company.None : _roster.At((int)(Draw() * _roster.Companies.Length)),
        Chance(0.95) ? (Ambition)(int)(Draw() * 3) : (Ambition)7,
        Chance(0.5));

    private double Number(SheetLine line) => Draw() switch
    {
        < 0.03 => Pick(WildNumbers),
        < 0.15 => line.Low,
        < 0.25 => line.High,
        _ => line.Low + (Draw() * (line.High - line.Low)),
    };

    private long Count(SheetLine line, long usual) => Draw() switch
    {
        < 0.03 => Pick(WildCounts),
        < 0.15 => (long)line.Low,
        < 0.20 => (long)line.High,
        _ => (long)(Draw() * Math.Min(usual + 1, line.High)),
    };
}
