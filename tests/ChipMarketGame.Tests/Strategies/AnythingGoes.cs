using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Tests;

/// <summary>Plays any sheet its ranges allow, from its private luck: it takes a game where no sensible player would.</summary>
internal sealed class AnythingGoes : IHyperscalerStrategy, IDesignerStrategy, INvidiaStrategy
{
    private readonly Roster _roster = Seed.Scenario.Roster;
    private PrivateLuck _luck;
    private int _draws;

    public HyperscalerSheet Decide(HyperscalerView view)
    {
        Start(view);
        return new(
            new Chips(Order()), Any(SheetLines.Premium), new Chips(Order()), new Usd(Whole(SheetLines.Software)),
            new Megawatts(Whole(SheetLines.Power)), Award(), Any(SheetLines.Rent));
    }

    public DesignerSheet Decide(DesignerView view)
    {
        Start(view);
        var clients = default(Clients);
        for (var number = 0; number < _roster.Hyperscalers; number++)
        {
            if (Coin()) { clients = clients.With(_roster.Hyperscaler(number)); }
        }

        return new(
            Any(SheetLines.Margin), Any(SheetLines.Quote), Coin(), (int)Whole(SheetLines.Hire), new Usd(Whole(SheetLines.Ip)),
            Any(SheetLines.Booking), clients);
    }

    public NvidiaSheet Decide(NvidiaView view)
    {
        Start(view);
        return new(
            Any(SheetLines.Price), Any(SheetLines.Reserve), Any(SheetLines.Loyalty), Any(SheetLines.Rd), Any(SheetLines.Cuda), Coin(),
            Draw() * view.HighestRoyalty, Any(SheetLines.Cap), new Usd(Whole(SheetLines.OpenAi)));
    }

    private void Start(SeatView view) => (_luck, _draws) = (view.Luck, 0);

    private double Draw() => _luck.Draw(_draws++);

    private bool Coin() => Draw() < 0.5;

    private double Any(SheetLine line) => line.Low + (Draw() * (line.High - line.Low));

    private long Whole(SheetLine line) => (long)Math.Floor(Any(line));

    /// <summary>From none to far more than anybody makes.</summary>
    private long Order() => Draw() < 0.2 ? 0 : (long)Math.Exp(Draw() * Math.Log(3e6));

    private ProgrammeAward? Award()
    {
        if (Coin()) { return null; }
        var lead = (int)(Draw() * _roster.Designers);
        var second = (lead + 1 + (int)(Draw() * (_roster.Designers - 1))) % _roster.Designers;
        return new(_roster.Designer(lead), Coin() ? _roster.Designer(second) : Company.None, (Ambition)(int)(Draw() * 3), Coin());
    }
}
