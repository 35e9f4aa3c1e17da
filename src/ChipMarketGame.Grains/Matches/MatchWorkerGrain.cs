using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Orleans.Concurrency;

namespace ChipMarketGame.Grains;

/// <summary>The plain loop of bulk play inside a silo; as many of them as the silo has processors.</summary>
[StatelessWorker]
internal sealed class MatchWorkerGrain(ScenarioShelf scenarios) : Grain, IMatchWorkerGrain
{
    private (Scenario Scenario, FailureRule Rule, Referee Referee)? _table;

    public ValueTask<ImmutableArray<ImmutableArray<SeatOutcome>>> Play(MatchBatch batch, CancellationToken cancellation)
    {
        try
        {
            var scenario = scenarios.Read(batch.Scenario).Scenario;
            var referee = RefereeOf(scenario, Enum.Parse<FailureRule>(batch.FailureRule));
            var results = ImmutableArray.CreateBuilder<ImmutableArray<SeatOutcome>>(batch.Matches.Length);
            foreach (var match in batch.Matches)
            {
                cancellation.ThrowIfCancellationRequested();
                results.Add(Play(referee, scenario, match));
            }

            return new(results.MoveToImmutable());
        }
        catch (Exception refused) when (refused is UnknownStrategyException or ScenarioException or ArgumentException)
        {
            throw new MatchRefusedException(refused.Message);
        }
    }

    private static ImmutableArray<SeatOutcome> Play(Referee referee, Scenario scenario, MatchOrder match)
    {
        var lineup = Lineup.Of(scenario, match.Strategies);
        var withdrawn = new SeatMask(match.Withdrawn);
        return match.Uncontaminated
            ? referee.PlayUncontaminated(lineup, match.Seed, withdrawn)
            : referee.Play(lineup, match.Seed, withdrawn);
    }

    private Referee RefereeOf(Scenario scenario, FailureRule rule)
    {
        if (_table is not { } table || !ReferenceEquals(table.Scenario, scenario) || table.Rule != rule)
        {
            _table = table = (scenario, rule, new Referee(scenario, rule));
        }

        return table.Referee;
    }
}
