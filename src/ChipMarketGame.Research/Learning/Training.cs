using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>Learns the settings of a role's knobs.</summary>
/// <param name="Seed">Of the evolution strategy.</param>
/// <param name="Population">Offspring per generation.</param>
/// <param name="Threads">Most threads to play on; −1 leaves it to the machine. The result is the same for any number.</param>
/// <param name="Seeds">Games' seeds in each mix and seat: 1 to this number; held out are as many from 1001.</param>
/// <param name="Form">Whether a knob has one number or a schedule of them.</param>
public sealed record Training(
    Scenario Scenario, CompanyRole Role, ulong Seed, int Generations, int Population, int Seeds, ImmutableArray<TrainingMix> Mixes,
    int Threads = -1, KnobForm Form = KnobForm.Constant)
{
    private const int HeldOutFrom = 1000;

    /// <summary>Trains, and examines the outcome where it was not trained.</summary>
    /// <param name="bred">Told of each generation as it is done.</param>
    /// <param name="enough">Asked after each generation whether to stop before the last.</param>
    public TrainingResult Run(
        Action<TrainingGeneration>? bred = null, Func<bool>? enough = null, CancellationToken cancellation = default)
    {
        var knobs = Leanings.For(Role, Form);
        var examination = new Examination(Scenario, Role, Mixes, Replications.Seeds(Seeds), Threads, Form, cancellation);
        var strategy = new EvolutionStrategy([.. knobs.Select(knob => (knob.Start - knob.Low) / (knob.High - knob.Low))], Population, Seed);
        var generations = ImmutableArray.CreateBuilder<TrainingGeneration>(Generations);
        while (strategy.Generation < Generations && !(strategy.Generation > 0 && enough?.Invoke() == true))
        {
            var sigma = strategy.Sigma;
            var marks = examination.Mark([.. strategy.Ask().Select(child => Settings(knobs, child))], cancellation);
            strategy.Tell(marks);
            generations.Add(new TrainingGeneration(strategy.Generation, marks.Max(), marks.Average(), sigma));
            bred?.Invoke(generations[^1]);
        }

        var found = Settings(knobs, strategy.Mean);
        ImmutableArray<ulong> unseen = [.. Enumerable.Range(HeldOutFrom + 1, Seeds).Select(seed => (ulong)seed)];
        double On(ImmutableArray<TrainingMix> mixes) =>
            new Examination(Scenario, Role, mixes, unseen, Threads, Form, cancellation).Mark([found], cancellation)[0];
        return new TrainingResult(
            this, generations.DrainToImmutable(), found, examination.Mark([found], cancellation)[0], On(Mixes), On([TrainingMix.HeldOut]));
    }

    /// <summary>From the unit cube to the knobs, rounded to what a file says.</summary>
    private static ImmutableArray<double> Settings(ImmutableArray<Knob> knobs, ImmutableArray<double> place) =>
        [.. knobs.Select((knob, i) => Math.Round(knob.Low + (place[i] * (knob.High - knob.Low)), 6))];
}
