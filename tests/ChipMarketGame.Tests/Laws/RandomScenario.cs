using System.Collections.Immutable;
using ChipMarketGame.Core;
using CsCheck;

namespace ChipMarketGame.Tests;

/// <summary>
/// Scenarios far from the opening one: other companies and counts, other lags and limits, worlds without own silicon or Fusion, cards of
/// every kind.
/// </summary>
internal static class RandomScenario
{
    private static readonly Scenario Template = Seed.Scenario;

    private static readonly Gen<Card> Cards = Gen.OneOf(
        Card(CardKind.DemandShock, Gen.Double[-0.9, 2]),
        Card(CardKind.PackagingCut, Gen.Double[0, 0.9]),
        Card(CardKind.ExportControl, Gen.Double[0, 0.9]),
        Card(CardKind.ProgrammeSlip, Gen.Int[1, 8].Select(quarters => (double)quarters), Id("cloud", 0)),
        Card(CardKind.FundingDrought, Gen.Int[1, 8].Select(quarters => (double)quarters)));

    private static readonly Gen<Scenario> Worlds =
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 8], Gen.Int[1, 28], Gen.Int[0, 9], Cards.Array[0, 4])
            .Select((hyperscalers, designers, quarters, world, cards) => Template with
        {
            Quarters = quarters,
            Hyperscalers = [.. Enumerable.Range(0, hyperscalers).Select(number => Hyperscaler(number, designers))],
            Designers = [.. Enumerable.Range(0, designers).Select(number => Designer(number, hyperscalers, designers))],
            Asic = Template.Asic with { Forbidden = world == 0 },
            Fusion = Template.Fusion with { Forbidden = world == 1, From = Template.Start },
            Programme = Template.Programme with { Request = world is >= 2 and <= 4 },
            Cards = [.. cards],
        });

    private static readonly Gen<Func<Scenario, Scenario>> Rules =
        Gen.Select(
            One(0.0, 0.2, 1.0, 1.0, 4.0), Gen.Int[3, 12], Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[1, 4], Gen.Int[1, 8], Gen.Double[0, 1],
            Gen.Int[2, 24])
            .Select((packaging, lead, buildLag, hireLag, running, capQuarters, otherLoyalty, life) =>
                (Func<Scenario, Scenario>)(scenario => scenario with
            {
                Packaging = scenario.Packaging with
                {
                    Supply = [.. scenario.Packaging.Supply.Select(wafers => new Wafers((long)(wafers.Count * packaging)))]
                },
                Programme = scenario.Programme with { Lead = lead, MaxRunning = running },
                DataCentre = scenario.DataCentre with { BuildLag = buildLag, Life = life },
                Designer = scenario.Designer with { HireLag = hireLag },
                Fusion = scenario.Fusion with { CapQuarters = capQuarters },
                Gpu = scenario.Gpu with { OtherLoyalty = otherLoyalty },
            }));

    /// <summary>
    /// The opening scenario over any number of quarters, or a world that differs in companies and cards, or one that differs in its rules
    /// too.
    /// </summary>
    public static Gen<Scenario> Any { get; } = Gen.OneOf(
        Gen.Int[1, 28].Select(quarters => Template with { Quarters = quarters }),
        Worlds,
        Gen.Select(Worlds, Rules).Select((world, change) => change(world)));

    private static Gen<T> One<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);

    private static Gen<Card> Card(CardKind kind, Gen<double> size, string company = "") =>
        Gen.Select(Gen.Int[0, 27], Gen.Int[1, 4], One(1.0, 0.5), size).Select((from, quarters, chance, amount) =>
            new Card(kind, Template.Start + from, quarters, chance, amount, company));

    private static HyperscalerOpening Hyperscaler(int number, int designers)
    {
        var like = Template.Hyperscalers[number % Template.Hyperscalers.Length];
        var lead = Id("house", number % designers);
        return like with
        {
            Id = Id("cloud", number),
            Name = $"Cloud {number}",
            Chip = OneSource(like.Chip, lead),
            Programmes = [.. like.Programmes.Select(programme => programme with { Chip = OneSource(programme.Chip, lead) })],
        };
    }

    private static ChipOpening OneSource(ChipOpening chip, string lead) => chip with { Lead = lead, LeadShare = 1, Second = "" };

    /// <summary>With teams enough for the programmes that run on the first day.</summary>
    private static DesignerOpening Designer(int number, int hyperscalers, int designers)
    {
        var like = Template.Designers[number % Template.Designers.Length];
        return like with
        {
            Id = Id("house", number),
            Name = $"House {number}",
            Teams = Math.Max(like.Teams, (hyperscalers + designers - 1) / designers),
            RestOfWorldShare = number < designers - 1 ? 1.0 / designers : 1 - ((designers - 1) * (1.0 / designers)),
        };
    }

    private static string Id(string kind, int number) => $"{kind}-{number}";
}
