using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Every entry of the statistics, ratings, standings and equilibria, with what it must not answer.</summary>
public sealed class RefusedInputTests
{
    static readonly double[] Fine = [1, 2, 4, 7];
    static readonly double[,] Pennies = { { 1, -1 }, { -1, 1 } };

    public static TheoryData<double> NotFinite => [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Theory]
    [MemberData(nameof(NotFinite))]
    public void A_value_that_is_not_finite_is_refused_by_its_place(double odd)
    {
        double[] with = [1, odd, 4, 7];

        Assert.All<Action>(
        [
            () => Sample.Mean(with), () => Sample.Variance(with), () => Sample.StandardDeviation(with),
            () => Sample.Differences(with, Fine), () => Sample.Differences(Fine, with), () => Sample.Correlation(with, Fine),
            () => Sample.Correlation(Fine, with),
            () => MeanInterval.Of(with), () => MeanInterval.OfPairs(with, Fine), () => MeanInterval.OfPairs(Fine, with),
            () => StudentTest.Paired(with, Fine), () => StudentTest.Welch(with, Fine), () => StudentTest.Welch(Fine, with),
            () => PairedContrast.Of(with, Fine), () => PairedContrast.Of(Fine, with),
            () => ClusterBootstrap.Mean(with, [1, 2, 3, 4]),
            () => Order.Median(with), () => Order.Ranks(with), () => Order.Quantile(with, 0.5),
            () => HodgesLehmann.Centre(with), () => HodgesLehmann.Interval(with),
        ], entry => Refused("value 2 must be a finite number", entry));
        Assert.All<Action>(
        [
            () => FriedmanTest.Of([Fine, with]),
            () => ZeroSumGame.Solve(Table(odd)), () => NashAveraging.Of(Table(odd)),
            () => SupportEnumeration.Of(Table(odd), Pennies), () => SupportEnumeration.Of(Pennies, Table(odd)),
            () => AlphaRank.OfSinglePopulation(Table(odd), Selection.Limit),
            () => AlphaRank.FixationsOfSinglePopulation(Table(odd), Selection.Limit),
            () => PopulationDynamics.Replicate(Table(odd), [0.5, 0.5], 1, 1), () => PopulationDynamics.Ecology(Table(odd), [0.5, 0.5], 1),
            () => MoranProcess.Of(5, Table(odd), 0.5),
            () => PayoffTensor.Of([["a"]], _ => [odd]),
            () => PlackettLuce.Fit([[new("A", "x", odd), new("B", "x", 1)]]),
            () => ScoreTable.Of([new("A", CompanyRole.Designer, "x", "1", odd)]),
            () => ClusterBootstrap.Of(0, [1, odd], 0.95, Resampling.Standard),
        ], entry => Refused("finite", entry));
        Refused("finite", () => StudentTest.From(odd, 1, 5));
        Refused("0", () => AdjustedP.Holm([0.5, odd]));
        Refused("0", () => AdjustedP.BenjaminiHochberg([0.5, odd]));
    }

    [Theory]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_confidence_lies_between_zero_and_one(double confidence) => Assert.All<Action>(
    [
        () => MeanInterval.Of(Fine, confidence), () => MeanInterval.Of([3], confidence), () => MeanInterval.OfPairs(Fine, Fine, confidence),
        () => StudentTest.Welch(Fine, Fine).HalfWidth(confidence), () => PairedContrast.Of(Fine, Fine, confidence),
        () => ClusterBootstrap.Mean(Fine, [1, 2, 3, 4], confidence), () => ClusterBootstrap.Of(0, [1, -1], confidence, Resampling.Standard),
        () => HodgesLehmann.Interval(Fine, confidence), () => FriedmanTest.Of([Fine, Fine]).CriticalDifference(confidence),
        () => StudentDistribution.TwoSidedQuantile(confidence, 3), () => StudentizedRange.Quantile(confidence, 3),
        () => StudentizedRange.UpperQuantile(confidence, 3),
        () => Standings.Of(ScoreTable.Of([new("A", CompanyRole.Designer, "x", "1", 1)]), confidence),
        () => (StoppingRule.Standard with { Level = confidence }).Judge(ScoreTable.Of([new("A", CompanyRole.Designer, "x", "1", 1)]), 32),
    ], entry => Refused("between 0 and 1", entry));

    [Fact]
    public void Nothing_at_all_is_refused() => Assert.All<Action>(
    [
        () => Sample.Mean([]), () => MeanInterval.Of([]), () => MeanInterval.OfPairs([], []), () => StudentTest.Paired([], []),
        () => StudentTest.Welch([], Fine),
        () => PairedContrast.Of([], []), () => ClusterBootstrap.Mean([], []), () => ClusterBootstrap.Of(0, [], 0.95, Resampling.Standard),
        () => Order.Median([]), () => Order.Quantile([], 0.5), () => HodgesLehmann.Centre([]), () => HodgesLehmann.Interval([]),
        () => FriedmanTest.Of([]),
        () => ZeroSumGame.Solve(new double[0, 0]), () => NashAveraging.Of(new double[0, 3]),
        () => SupportEnumeration.Of(new double[0, 0], new double[0, 0]),
        () => AlphaRank.OfSinglePopulation(new double[0, 0], Selection.Limit), () => PayoffTensor.Mean([]),
        () => PayoffTensor.Of([], _ => []), () => PayoffTensor.Of([[]], _ => [0]),
        () => TopChance.Of([], Selection.Limit), () => PlackettLuce.Fit([]), () => PlackettLuce.Fit([[new("A", "x", 1)]]),
        () => ScoreTable.Of([]),
    ], entry => Assert.ThrowsAny<ArgumentException>(entry));

    [Fact]
    public void Numbers_of_things_and_ranges_are_kept()
    {
        var one = PayoffTensor.Of([["a"]], _ => [0]);
        Assert.All<(Action Entry, string Says)>(
        [
            (() => PopulationDynamics.Replicate(Pennies, [0.5, 0.5], 1, 0), "steps of a time: 1 or more, not 0"),
            (() => PopulationDynamics.Replicate(one, [[1]], 1, -2), "steps of a time: 1 or more, not -2"),
            (() => PopulationDynamics.Replicate(Pennies, [0.5, 0.5], -1, 5), "zero or more"),
            (() => PopulationDynamics.Replicate(Pennies, [0.5, 0.5], double.NaN, 5), "zero or more"),
            (() => PopulationDynamics.Replicate(Pennies, [0.9, 0.1], 1e6, 5), "5 steps are too few"),
            (() => PopulationDynamics.Replicate(Pennies, [double.NaN, 0.5], 1, 5), "summing to one"),
            (() => PopulationDynamics.Ecology(Pennies, [0.5, 0.5], 1), "zero or more, not -1"),
            (() => PopulationDynamics.Ecology(new double[,] { { 1, 1 }, { 1, 1 } }, [0.5, 0.5], -1), "generations: 0 or more, not -1"),
            (() => PopulationDynamics.Ecology(new double[2, 2], [0.5, 0.5], 1), "nobody earns anything in generation 1"),
            (() => AlphaRank.OfSinglePopulation(Table(double.NaN), Selection.Limit), "row 1, column 2 is NaN"),
            (() => PopulationDynamics.Replicate(Table(double.NegativeInfinity), [0.5, 0.5], 1, 5), "row 1, column 2 is -Infinity"),
            (() => PopulationDynamics.Ecology(Table(double.PositiveInfinity), [0.5, 0.5], 1), "row 1, column 2 is Infinity"),
            (() => ZeroSumGame.Solve(Table(double.NaN)), "row 1, column 2 is NaN"),
            (() => MoranProcess.Of(5, Pennies, 1.5), "lies in 0 to 1"),
            (() => MoranProcess.Of(5, new double[3, 3], 0.5), "two by two, not 3 by 3"),
            (() => MoranProcess.Constant(1, 2).Fixation(), "two or more, not 1"),
            (() => MoranProcess.Constant(5, 2).Simulate(0, 1), "simulated populations: 1 or more, not 0"),
            (() => TopChance.Of([one], Selection.Limit, replicates: 0), "replicates of a chance: 1 or more, not 0"),
            (() => Resampling.Standard.Draw(0, 0, new int[3]), "blocks to draw from: 1 or more, not 0"),
            (() => one.Contest(0, 1), "numbered from 0 to 0"),
            (() => PayoffTensor.Mean([one, PayoffTensor.Of([["b"]], _ => [0])]), "same strategies"),
            (() => Selection.WithNoise(0.6), "lies in 0 to 0.5"),
            (() => Selection.WithNoise(double.NaN), "lies in 0 to 0.5"),
            (() => StudentTest.From(1, -1, 5), "zero or more"),
            (() => StudentTest.From(1, 1, 0), "above 0"),
            (() => StudentTest.TailOf(1, double.NaN), "above 0"),
            (() => StudentDistribution.TwoSidedTail(double.NaN, 3), "t must be a number"),
            (() => FisherDistribution.UpperTail(-1, 2, 3), "zero or more"),
            (() => FisherDistribution.UpperTail(1, 0, 3), "above 0"),
            (() => ChiSquaredDistribution.UpperTail(double.NaN, 3), "zero or more"),
            (() => StudentizedRange.UpperTail(1, 1), "values of a range: 2 or more, not 1"),
            (() => StudentizedRange.Probability(double.NaN, 3), "must be a number"),
            (() => FriedmanTest.Of([[1], [2]]), "two policies, not 2 and 1"),
            (() => Order.Quantile([2, 1], 0.5), "ascending order, and value 2"),
            (() => Order.Quantile([1, 2], double.NaN), "lies in 0 to 1"),
            (() => (StoppingRule.Standard with { Looks = [] }).Judge(
                ScoreTable.Of([new("A", CompanyRole.Designer, "x", "1", 1)]), 32), "ascending from 1"),
            (() => (StoppingRule.Standard with { Looks = [8, 8] }).Judge(
                ScoreTable.Of([new("A", CompanyRole.Designer, "x", "1", 1)]), 8), "ascending from 1"),
            (() => (StoppingRule.Standard with { Top = 0 }).Judge(
                ScoreTable.Of([new("A", CompanyRole.Designer, "x", "1", 1)]), 32), "one place or more, not 0"),
            (() => Assert.NotEqual(0, new LineDesign(12).Prime), "a prime number"),
            (() => new LineDesign(2).Entrant(1, 0, 2), "seats"),
            (() => new LineDesign(11).Entrant(0, 0, 0), "rounds"),
            (() => new LineDesign(11).Entrant(1, 11, 0), "games"),
            (() => LineDesign.For(0, 11), "entrants of a line design: 1 or more, not 0"),
        ], check => Refused(check.Says, check.Entry));
    }

    static void Refused(string says, Action entry) =>
        Assert.Contains(says, Assert.ThrowsAny<ArgumentException>(entry).Message, StringComparison.Ordinal);

    static double[,] Table(double odd) => new[,] { { 1, odd }, { 0, 1 } };
}
