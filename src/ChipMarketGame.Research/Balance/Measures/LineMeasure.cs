using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>Measure 2: whether every line of every seat matters, and the great questions of the game much.</summary>
public static class LineMeasure
{
    private const double Least = 0.2, Great = 0.5;
    private const int Markets = 2, Houses = 4;

    public static Measure Of(BalanceStudy study, ImmutableArray<LeverFinding> levers) => new(
        2, "Every line of every seat moves its score by 0.2 standard deviations somewhere; NVLink Fusion and capital for OpenAI by 0.5.",
        [
            .. from role in study.Roles
               from seat in study.SeatsOf(role).Index()
               from line in Lines(role)
               select Line(study, [.. levers.Where(finding => finding.Lever.Role == role && finding.Lever.Line == line)], seat, line),
            .. study.Roles.Contains(CompanyRole.GpuMaker) ? Greatest(study, levers) : [],
            .. study.Roles.Contains(CompanyRole.Designer) ? Membership(study, levers) : [],
        ]);

    /// <summary>
    /// The names of all lines on the sheet of a role. Award and request are one: a scenario has one of them, and the same levers try both.
    /// </summary>
    private static IEnumerable<string> Lines(CompanyRole role) =>
        [.. SheetLines.For(role).Select(line => line.Name), .. Role.Of(role).Choices.Where(line => line != SheetLines.Request)];

    private static MeasureRow Line(BalanceStudy study, ImmutableArray<LeverFinding> levers, (int Index, Company Item) seat, string line)
    {
        var id = study.Id(seat.Item);
        if (levers.IsEmpty) { return new(id, line, "", null, null, null, "sd", $"at least {Least}", false, "No lever tries this line."); }

        var sd = study.Yardstick[seat.Item];
        var (mix, effect) = levers.SelectMany(finding => finding.Mixes).Select(mix => (mix, Effect: mix.EffectOf(seat.Index)))
            .MaxBy(each => each.Effect.Mean);
        return MeasureRow.AtLeast(
            Least, id, line, mix.Mix.Name, effect.Mean / sd, effect.Low / sd, effect.High / sd, "sd",
            levers.Length > 1 ? mix.Lever.Name : "");
    }

    /// <summary>What the game is about has to move the GPU maker much, and not to the same side everywhere.</summary>
    private static IEnumerable<MeasureRow> Greatest(BalanceStudy study, ImmutableArray<LeverFinding> levers) =>
        from finding in levers
        where finding.Lever.Line == SheetLines.FusionOpen || finding.Lever.Line == SheetLines.OpenAi.Name
        from seat in study.SeatsOf(CompanyRole.GpuMaker).Index()
        let found = Sides(study, finding, seat)
        select new MeasureRow(
            study.Id(seat.Item), $"markets in which {finding.Lever.Line} moves it by {Great} sd", "", found.Moving.Length, null, null,
            "markets", $"at least {Markets}, not all to one side", found.Moving.Length >= Markets && found.ToBothSides, found.Note);

    private static IEnumerable<MeasureRow> Membership(BalanceStudy study, ImmutableArray<LeverFinding> levers)
    {
        foreach (var finding in levers.Where(finding => finding.Lever.Line == SheetLines.Fusion))
        {
            var houses = study.SeatsOf(CompanyRole.Designer).Index().Select(seat => (seat, Found: Sides(study, finding, seat))).ToArray();
            var moved = houses.Where(house => house.Found.Moving.Length >= Markets).Select(house => study.Id(house.seat.Item)).ToArray();
            yield return new MeasureRow(
                Role.Of(CompanyRole.Designer).Name.Id, $"houses that {SheetLines.Fusion} moves by {Great} sd in {Markets} markets", "",
                moved.Length, null, null, "seats", $"at least {Houses}, not all to one side",
                moved.Length >= Houses && houses.Any(house => house.Found.Up) && houses.Any(house => house.Found.Down),
                string.Join(", ", moved));
        }
    }

    private static (string[] Moving, bool Up, bool Down, bool ToBothSides, string Note) Sides(
        BalanceStudy study, LeverFinding finding, (int Index, Company Item) seat)
    {
        var sd = study.Yardstick[seat.Item];
        string[] moving = [.. finding.Mixes.Where(mix => mix.EffectOf(seat.Index).Mean / sd >= Great).Select(mix => mix.Mix.Name)];
        var sides = finding.Mixes.Select(mix => (mix.Mix.Name, Side: MeanInterval.OfPairs(
            mix.Settings[^1].Seats[seat.Index], mix.Settings[0].Seats[seat.Index]))).ToArray();
        var (up, down) = (sides.Where(side => side.Side.Low > 0).ToArray(), sides.Where(side => side.Side.High < 0).ToArray());
        return (
            moving, up.Length > 0, down.Length > 0, up.Length > 0 && down.Length > 0,
            $"by {Great} sd in {Listed(moving)}; up to {finding.Lever.Settings[^1].Label} gains in {Listed(up.Select(side => side.Name))}, "
                + $"loses in {Listed(down.Select(side => side.Name))}");
    }

    private static string Listed(IEnumerable<string> names) => names.DefaultIfEmpty("none").Aggregate((all, name) => $"{all}, {name}");
}
