using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Plays games one after another in the same memory and judges every decision, so that a strategy which fails harms nobody but
/// itself. A decision's time is not judged: a clock would let the machine decide a tournament.
/// </summary>
public sealed class Referee
{
    private readonly Game _game;
    private readonly Roster _roster;
    private readonly FailureRule _rule;
    private readonly IHyperscalerStrategy?[] _hyperscalers;
    private readonly IDesignerStrategy?[] _designers;
    private readonly int[] _errors, _invalid, _timedOut;
    private readonly string?[] _failures;
    private INvidiaStrategy? _nvidia;
    private SeatMask _silenced;

    public Referee(Scenario scenario, FailureRule rule = FailureRule.StandingOrders)
    {
        _game = Game.Open(scenario, seed: 0);
        _roster = scenario.Roster;
        _rule = rule;
        _hyperscalers = new IHyperscalerStrategy?[_roster.Hyperscalers];
        _designers = new IDesignerStrategy?[_roster.Designers];
        (_errors, _invalid, _timedOut) = (new int[_roster.Seats], new int[_roster.Seats], new int[_roster.Seats]);
        _failures = new string?[_roster.Seats];
    }

    /// <summary>The quarter that is being decided, and by whom; for whoever watches that decisions come.</summary>
    public (CalendarQuarter Quarter, int Seat) Asking { get; private set; }

    /// <summary>Plays one game.</summary>
    /// <param name="withdrawn">Seats whose strategy is not asked: each of their decisions counts as timed out.</param>
    /// <returns>One outcome per seat, in seat order.</returns>
    public ImmutableArray<SeatOutcome> Play(Lineup lineup, ulong seed, SeatMask withdrawn = default)
    {
        _game.Restart(seed);
        Array.Clear(_errors);
        Array.Clear(_invalid);
        Array.Clear(_timedOut);
        Array.Clear(_failures);
        _silenced = default;
        TakeSeats(lineup, withdrawn);
        while (!_game.Ended)
        {
            PlayQuarter(withdrawn);
        }

        return Outcomes();
    }

    /// <summary>
    /// Plays one game in which every seat counts. Where strategies failed, the others' outcomes come from the same game with the
    /// reference strategy in the seats of those that failed: what a rival's failure brought them is not theirs.
    /// </summary>
    /// <inheritdoc cref="Play" path="/param|/returns"/>
    public ImmutableArray<SeatOutcome> PlayUncontaminated(Lineup lineup, ulong seed, SeatMask withdrawn = default)
    {
        var outcomes = Play(lineup, seed, withdrawn);
        var failed = Failed(outcomes);
        var replaced = default(SeatMask);
        while (failed != replaced)
        {
            for (var seat = 0; seat < outcomes.Length; seat++)
            {
                if (failed.Has(seat) && !replaced.Has(seat)) { lineup = lineup.With(_roster.At(seat), StrategyCatalogue.Reference); }
            }

            replaced = failed;
            var again = Play(lineup, seed);
            outcomes = [.. outcomes.Select((outcome, seat) => replaced.Has(seat) ? outcome : again[seat])];
            failed |= Failed(again);
        }

        return outcomes;
    }

    private static SeatMask Failed(ImmutableArray<SeatOutcome> outcomes)
    {
        var failed = default(SeatMask);
        for (var seat = 0; seat < outcomes.Length; seat++)
        {
            if (outcomes[seat].Failures > 0) { failed = failed.With(seat); }
        }

        return failed;
    }

    private void TakeSeats(Lineup lineup, SeatMask withdrawn)
    {
        for (var number = 0; number < _hyperscalers.Length; number++)
        {
            _hyperscalers[number] = withdrawn.Has(number) ? null : Seat(number, lineup, number, static (from, i) => from.TakeHyperscaler(i));
        }

        for (var number = 0; number < _designers.Length; number++)
        {
            var seat = _roster.Designer(number).Index;
            _designers[number] = withdrawn.Has(seat) ? null : Seat(seat, lineup, number, static (from, i) => from.TakeDesigner(i));
        }

        var last = _roster.GpuMaker.Index;
        _nvidia = withdrawn.Has(last) ? null : Seat(last, lineup, 0, static (from, _) => from.TakeNvidia());
    }

    /// <summary>An instance, or none where making it fails: such a seat errs in every decision.</summary>
    private TStrategy? Seat<TStrategy>(int seat, Lineup lineup, int number, Func<Lineup, int, TStrategy> take)
        where TStrategy : class
    {
        Asking = (_game.Quarter, seat);
        try
        {
            return take(lineup, number);
        }
        catch (Exception thrown)
        {
            Tell(seat, FailureText.Of(thrown));
            return null;
        }
    }

    private void PlayQuarter(SeatMask withdrawn)
    {
        var views = _game.Views;
        for (var number = 0; number < _hyperscalers.Length; number++)
        {
            var seat = _roster.Hyperscaler(number);
            if (IsAsked(seat.Index, withdrawn, _hyperscalers[number] is not null) && Decided(_hyperscalers[number]!, views.Hyperscalers[number], static (strategy, view) => strategy.Decide(view), out var sheet))
            {
                Note(seat.Index, _game.HandIn(seat, sheet));
            }
        }

        for (var number = 0; number < _designers.Length; number++)
        {
            var seat = _roster.Designer(number);
            if (IsAsked(seat.Index, withdrawn, _designers[number] is not null) && Decided(_designers[number]!, views.Designers[number], static (strategy, view) => strategy.Decide(view), out var sheet))
            {
                Note(seat.Index, _game.HandIn(seat, sheet));
            }
        }

        var maker = _roster.GpuMaker;
        if (IsAsked(maker.Index, withdrawn, _nvidia is not null) && Decided(_nvidia!, views.Nvidia, static (strategy, view) => strategy.Decide(view), out var terms))
        {
            Note(maker.Index, _game.HandIn(maker, terms));
        }

        _game.Play();
    }

    /// <summary>Whether the strategy decides without an error.</summary>
    private bool Decided<TStrategy, TView, TSheet>(TStrategy strategy, TView view, Func<TStrategy, TView, TSheet> decide, out TSheet sheet)
        where TSheet : struct
    {
        try
        {
            sheet = decide(strategy, view);
            return true;
        }
        catch (Exception thrown)
        {
            sheet = default;
            Tell(Asking.Seat, FailureText.Of(thrown));
            Fail(Asking.Seat, _errors);
            return false;
        }
    }

    /// <summary>Whether the seat's strategy is to decide; if not, the seat plays its standing orders, as every seat that hands nothing in.</summary>
    private bool IsAsked(int seat, SeatMask withdrawn, bool seated)
    {
        Asking = (_game.Quarter, seat);
        if (withdrawn.Has(seat))
        {
            _timedOut[seat]++;
            return false;
        }

        if (_silenced.Has(seat)) { return false; }

        if (!seated) { Fail(seat, _errors); }

        return seated;
    }

    private void Note(int seat, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0 && refusals[0].Reason != RefusalReason.UnderAdministration)
        {
            Tell(seat, FailureText.Of(refusals[0].Sentence));
            Fail(seat, _invalid);
        }
    }

    private void Tell(int seat, string text) => _failures[seat] ??= $"{Asking.Quarter}: {text}";

    private void Fail(int seat, int[] kind)
    {
        kind[seat]++;
        if (_rule != FailureRule.StandingOrders) { _silenced = _silenced.With(seat); }
    }

    private ImmutableArray<SeatOutcome> Outcomes()
    {
        var hash = _game.StateHash();
        var outcomes = ImmutableArray.CreateBuilder<SeatOutcome>(_roster.Seats);
        for (var seat = 0; seat < _roster.Seats; seat++)
        {
            var score = _game.Score(_roster.At(seat));
            outcomes.Add(new SeatOutcome(score.NetPresentValue, score.Ruined, _game.Turn, _errors[seat], _invalid[seat], _timedOut[seat], hash, _failures[seat]));
        }

        return outcomes.MoveToImmutable();
    }
}
