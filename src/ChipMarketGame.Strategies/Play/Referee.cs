using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Plays games one after another in the same memory and judges every decision, so that a strategy which fails harms nobody but
/// itself. A decision's time is not judged: a clock would let the machine decide a tournament.
/// </summary>
public sealed class Referee
{
    private readonly Match _match;
    private readonly Roster _roster;
    private readonly FailureRule _rule;
    private readonly int[] _errors, _invalid;
    private readonly CalendarQuarter[] _lastInvalid;
    private readonly string?[] _failures;

    /// <param name="rule">What becomes of a seat whose strategy fails in a decision.</param>
    public Referee(Scenario scenario, FailureRule rule = FailureRule.StandingOrders)
    {
        _roster = scenario.Roster;
        _rule = rule;
        (_errors, _invalid) = (new int[_roster.Seats], new int[_roster.Seats]);
        (_lastInvalid, _failures) = (new CalendarQuarter[_roster.Seats], new string?[_roster.Seats]);
        _match = new Match(Game.Open(scenario, seed: 0), Lineup.Reference(scenario)) { Failed = Threw, Refused = WasRefused };
    }

    /// <summary>The quarter that is being decided, and by whom; for whoever watches that decisions come.</summary>
    public (CalendarQuarter Quarter, int Seat) Asking => _match.Asking;

    /// <summary>Plays one game.</summary>
    /// <param name="withdrawn">Seats whose strategy is not asked: each of their decisions counts as timed out.</param>
    /// <returns>One outcome per seat, in seat order.</returns>
    public ImmutableArray<SeatOutcome> Play(Lineup lineup, ulong seed, SeatMask withdrawn = default)
    {
        Array.Clear(_errors);
        Array.Clear(_invalid);
        Array.Clear(_lastInvalid);
        Array.Clear(_failures);
        _match.Restart(seed, lineup, withdrawn);
        _match.Play();
        return Outcomes(withdrawn);
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

    private void Threw(Company seat, Exception thrown) => Fail(seat.Index, _errors, FailureText.Of(thrown));

    /// <summary>However many lines of a decision are refused, it is one that failed.</summary>
    private void WasRefused(Company seat, Refusal refusal)
    {
        if (_lastInvalid[seat.Index] == _match.Asking.Quarter) { return; }

        _lastInvalid[seat.Index] = _match.Asking.Quarter;
        Fail(seat.Index, _invalid, FailureText.Of(refusal.Sentence));
    }

    private void Fail(int seat, int[] kind, string text)
    {
        _failures[seat] ??= $"{_match.Asking.Quarter}: {text}";
        kind[seat]++;
        if (_rule != FailureRule.StandingOrders) { _match.Silenced = _match.Silenced.With(seat); }
    }

    private ImmutableArray<SeatOutcome> Outcomes(SeatMask withdrawn)
    {
        var game = _match.Game;
        var (hash, turns) = (game.StateHash(), game.Turn);
        var outcomes = ImmutableArray.CreateBuilder<SeatOutcome>(_roster.Seats);
        for (var seat = 0; seat < _roster.Seats; seat++)
        {
            var score = game.Score(_roster.At(seat));
            outcomes.Add(new SeatOutcome(
                score.NetPresentValue, score.Ruined, turns, _errors[seat], _invalid[seat], withdrawn.Has(seat) ? turns : 0, hash,
                _failures[seat]));
        }

        return outcomes.MoveToImmutable();
    }
}
